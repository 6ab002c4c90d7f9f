"""iWmo 3.2, the message standard between gemeente and aanbieder: reading, writing and checking messages.

No database and no request: everything here works on bytes, XML and dataclasses. The schemas are not part of the
product; the setting IWMO_XSD_MAP names the folder where an installation keeps them.
"""
