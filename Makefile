# dragoman – make help lists the targets.

SWIFT    ?= swift
RELEASE  := $(SWIFT) build --configuration release --static-swift-stdlib -Xlinker --strip-all
DRAGOMAN := .build/release/dragoman
SOURCES  := Package.swift Sources Tests Glossaries/ShippedGlossaries.swift Styles/ShippedStyles.swift \
            SpellingModels/ShippedSpellingModels.swift Lexicon/ShippedLexicon.swift Romanization/ShippedRomanization.swift Benchmarks/Package.swift \
            Benchmarks/Sources

.DEFAULT_GOAL := help
.PHONY: help demo test check format lint release packages clean evaluate-alignment evaluate-names

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

demo: release ## build, make a workspace and run the three jobs on the sample articles
	@Scripts/demo $(DRAGOMAN)

test: packages ## build and run all tests, warnings as errors
	DRAGOMAN_STRICT=1 $(SWIFT) test --explicit-target-dependency-import-check error

check: lint test ## lint and tests: what a commit has to pass

format: ## format the sources in place
	$(SWIFT) format format --in-place --parallel --recursive $(SOURCES)

lint: ## check the format of the sources
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

release: packages ## build the program: .build/release/dragoman
	@$(RELEASE) --product dragoman

packages:
	@Scripts/install-packages

evaluate-alignment: release ## measure the aligner: DATA is a folder of article pairs, SCORER a command
	Scripts/evaluate-alignment $(DATA) "$(SCORER)" $(STRANGERS)

evaluate-names: packages ## measure the spelling models: PAIRS is a folder of pairs of names
	Scripts/evaluate-names $(PAIRS)

clean: ## remove everything that was built
	$(SWIFT) package clean
	rm -rf .build
