#!/usr/bin/env bash
# Fuzzes the readers and the outline for some seconds each, guided by coverage: fuzz.sh [SECONDS] [KIND …]
# Needs afl++ (apt-get install afl++) and the tool SharpFuzz.CommandLine; README.md says more.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
seconds="${1:-120}"
kinds=("${@:2}")
[ ${#kinds[@]} -gt 0 ] || kinds=(use-case verdict pack scenarios outline)
out="${FUZZ_OUTPUT:-$here/../../artifacts/fuzz}"
mkdir -p "$out"
dotnet publish "$here/Compliance.Fuzzing.csproj" -c Release -o "$out/bin" --nologo -v q
[ -x "$out/tools/sharpfuzz" ] || dotnet tool install SharpFuzz.CommandLine --version 2.3.0 --tool-path "$out/tools"
for assembly in Compliance.Abstractions Compliance.Rules Compliance.Authoring Markdig; do
  "$out/tools/sharpfuzz" "$out/bin/$assembly.dll"
done
export AFL_SKIP_BIN_CHECK=1 AFL_NO_UI=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_SKIP_CPUFREQ=1 DOTNET_TieredPGO=0
found=0
for kind in "${kinds[@]}"; do
  rm -rf "$out/findings/$kind"
  mkdir -p "$out/findings/$kind"
  afl-fuzz -i "$here/corpus/$kind" -o "$out/findings/$kind" -t 20000+ -m none -V "$seconds" -- dotnet "$out/bin/Compliance.Fuzzing.dll" "$kind" > "$out/findings/$kind/log" 2>&1 || { tail -n 20 "$out/findings/$kind/log"; exit 2; }
  crashes="$(find "$out/findings/$kind" -path '*/crashes/id*' -o -path '*/hangs/id*' | wc -l)"
  runs="$(sed -n 's/^execs_done *: //p' "$out/findings/$kind/default/fuzzer_stats")"
  echo "$kind: $runs runs, $crashes findings"
  found=$((found + crashes))
done
[ "$found" -eq 0 ]
