# Short names for what scripts and manage.py do. Without make: .ci/klaarzetten, .ci/toets, manage.py.
MODUS ?= demo
PORT ?= 8000
export MODUS PORT
PYTHON = .venv/bin/python

.PHONY: help installeer start stop demo-opnieuw test controle opmaak bench

help: ## dit overzicht
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 24

installeer: ## installeer wat ontbreekt (Python-omgeving in .venv)
	@.ci/klaarzetten

start: installeer ## start de demo op http://127.0.0.1:8000 (andere poort: make start PORT=8001)
	@exec $(PYTHON) manage.py start

stop: installeer ## stop een demo die in een ander venster draait
	@exec $(PYTHON) manage.py stop

demo-opnieuw: installeer ## gooi de demo weg en laad haar opnieuw
	@exec $(PYTHON) manage.py demo_opnieuw

test: ## alle controles en tests
	@exec .ci/toets

controle: ## alleen de controles, zonder tests
	@exec .ci/toets controle

opmaak: ## maak code en sjablonen op
	@.ci/klaarzetten test
	@.venv/bin/ruff check --fix --quiet . ; .venv/bin/ruff format .
	@.venv/bin/djlint --quiet --reformat templates

bench: installeer ## meet snelheid; de uitslag komt in var/bench
	@exec $(PYTHON) manage.py bench
