# The commands of a working day. `make test` needs cargo; what else it needs it fetches into .tools.

CARGO ?= cargo
OUT ?= demo-out
DENY := .tools/bin/cargo-deny
DENY_VERSION := 0.20.2
FIXTURES := fixtures/issues
DEMO := narrow-columns ocr-markdown
# Sizes that `make bench` measures, in KB, MB: `make bench SIZES="10K 1M"`.
SIZES ?= 10K 1M 10M 100M

# Seeds that `make quality` scores; those of the report are not looked at while developing.
SEEDS ?= report
MODES ?= abcdefgh

# Damaged files of each format that `make fuzz` tries, and which: `make fuzz CASES=9000 SEED=4`.
CASES ?= 2000
SEED ?= 1

# The same generated cases in every run; another number tries others.
export PROPTEST_RNG_SEED ?= 20240503

.PHONY: help demo test fuzz style lint advisories bench quality fixtures clean

help:
	@echo "make demo        convert the invented examples to EPUB, JATS and text in $(OUT)"
	@echo "make test        fetch the validators, run all tests and all fixtures"
	@echo "make fuzz        damage files of every format, for some minutes"
	@echo "make lint        format, clippy, licences and bans of the dependencies"
	@echo "make advisories  known faults in the dependencies (needs the network)"
	@echo "make bench       time, memory, growth, and the peer"
	@echo "make quality     scores on generated newspapers, beside every peer that is installed"
	@echo "make fixtures    show what changed in the fixtures, then accept it"
	@echo "make clean       remove what was built"

demo:
	@$(CARGO) build --locked --quiet
	@for name in $(DEMO); do \
		mkdir -p $(OUT)/$$name; \
		target/debug/kjj-convert --to epub,jats,text --repairs $(OUT)/$$name/repairs.jsonl \
			-o $(OUT)/$$name $(FIXTURES)/$$name/in/page.* || exit 1; \
		echo "$(FIXTURES)/$$name/in is now, in $(OUT)/$$name:"; \
		(cd $(OUT)/$$name && find . -type f | sort | sed 's|^\./|  |'); \
	done

test:
	tools/fetch-validators.sh
	KJJ_VALIDATORS=required $(CARGO) test --locked
	$(CARGO) run --locked --quiet -- check $(FIXTURES)

fuzz:
	KJJ_FUZZ_CASES=$(CASES) KJJ_FUZZ_SEED=$(SEED) $(CARGO) test --locked --test fuzz -- --nocapture

style:
	$(CARGO) fmt --check
	$(CARGO) clippy --locked --all-targets -- -D warnings

lint: style $(DENY)
	$(DENY) check licenses bans sources

advisories: $(DENY)
	$(DENY) check advisories

$(DENY):
	@echo "cargo-deny $(DENY_VERSION) is built once into .tools; that takes some minutes"
	$(CARGO) install cargo-deny --version $(DENY_VERSION) --locked --root .tools

bench:
	$(CARGO) bench --locked --bench bench -- $(SIZES)

quality:
	$(CARGO) build --locked --release --workspace
	target/release/kjj-quality score --tool target/release/kjj-convert --modes $(MODES) --seeds $(SEEDS) --peers \
		--date $$(date -u +%F) --markdown benches/quality/RESULTS.md --json benches/quality/results.json
	@echo "benches/quality/RESULTS.md is the table"

fixtures:
	-$(CARGO) run --locked --quiet -- check $(FIXTURES)
	$(CARGO) run --locked --quiet -- check --accept $(FIXTURES)
	@git status --short fixtures

clean:
	$(CARGO) clean
	rm -rf $(OUT)
