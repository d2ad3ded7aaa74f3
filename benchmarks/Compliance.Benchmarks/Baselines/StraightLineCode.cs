using System.Reflection.Emit;
using Compliance.Benchmarks.Synthetic;

namespace Compliance.Benchmarks.Baselines;

/// <summary>
/// Baseline (iii): straight-line machine code for the rules, with their facts in local variables and their bits in a word. A method for some hundred
/// rules, for the compiler's time grows faster than a method's length.
/// </summary>
internal readonly struct StraightLineCode : IMatcher
{
    private const int RulesOfMethod = 256;

    private delegate void Code(byte[] codes, ulong[] matches);

    private readonly Code[] _definitions;
    private readonly Code[] _norms;

    public StraightLineCode(TwoValuedRules rules)
    {
        _definitions = [.. Methods(rules, 0, rules.Definitions)];
        _norms = [.. Methods(rules, rules.Definitions, rules.Rules.Count)];
    }

    public void Match(byte[] codes, ulong[] matches)
    {
        Array.Clear(matches);
        codes.AsSpan(SyntheticPack.GivenFacts).Fill(1);
        foreach (var code in _definitions)
        {
            code(codes, matches);
        }

        foreach (var code in _norms)
        {
            code(codes, matches);
        }
    }

    private static IEnumerable<Code> Methods(TwoValuedRules rules, int from, int until)
    {
        for (var first = from; first < until; first += RulesOfMethod)
        {
            yield return new Method(rules).Compile(first, Math.Min(first + RulesOfMethod, until));
        }
    }

    /// <summary>One method being written.</summary>
    private sealed class Method
    {
        private readonly TwoValuedRules _rules;
        private readonly DynamicMethod _method = new("Match", typeof(void), [typeof(byte[]), typeof(ulong[])], restrictedSkipVisibility: true);
        private readonly ILGenerator _il;
        private readonly Dictionary<int, LocalBuilder> _facts = [];

        public Method(TwoValuedRules rules)
        {
            _rules = rules;
            _il = _method.GetILGenerator();
        }

        public Code Compile(int first, int until)
        {
            var word = _il.DeclareLocal(typeof(ulong));
            foreach (var fact in _rules.Rules.Skip(first).Take(until - first).SelectMany(rule => rule.Tests.Append(rule.Unless ?? rule.Tests[0])).Select(test => test.Fact).Distinct())
            {
                LoadFact(fact);
            }

            for (var place = first; place < until; place++)
            {
                if (place == first || place % 64 == 0)
                {
                    _il.Emit(OpCodes.Ldc_I4_0);
                    _il.Emit(OpCodes.Conv_U8);
                    _il.Emit(OpCodes.Stloc, word);
                }

                EmitRule(_rules.Rules[place], place, word);
                if (place == until - 1 || place % 64 == 63)
                {
                    StoreWord(place / 64, word);
                }
            }

            _il.Emit(OpCodes.Ret);
            return _method.CreateDelegate<Code>();
        }

        private void LoadFact(int fact)
        {
            var local = _il.DeclareLocal(typeof(int));
            _il.Emit(OpCodes.Ldarg_0);
            _il.Emit(OpCodes.Ldc_I4, fact);
            _il.Emit(OpCodes.Ldelem_U1);
            _il.Emit(OpCodes.Stloc, local);
            _facts.Add(fact, local);
        }

        /// <summary>Without a jump: which rules hold changes from use case to use case, so that no processor foresees it.</summary>
        private void EmitRule(TwoValuedRule rule, int place, LocalBuilder word)
        {
            _il.Emit(OpCodes.Ldc_I4_1);
            foreach (var test in rule.Tests)
            {
                EmitAndBit(test.Fact, test.Codes);
            }

            if (rule.Unless is { } unless)
            {
                EmitAndBit(unless.Fact, ~unless.Codes);
            }

            if (rule.Rule.Concludes is { } derived)
            {
                EmitConclusion(derived);
            }

            _il.Emit(OpCodes.Conv_U8);
            _il.Emit(OpCodes.Ldc_I4, place % 64);
            _il.Emit(OpCodes.Shl);
            _il.Emit(OpCodes.Ldloc, word);
            _il.Emit(OpCodes.Or);
            _il.Emit(OpCodes.Stloc, word);
        }

        /// <summary>Takes the fact's code as a place in the set of codes, and ands the bit there.</summary>
        private void EmitAndBit(int fact, uint codes)
        {
            _il.Emit(OpCodes.Ldc_I4, (int)codes);
            _il.Emit(OpCodes.Ldloc, _facts[fact]);
            _il.Emit(OpCodes.Shr_Un);
            _il.Emit(OpCodes.And);
        }

        private void EmitConclusion(int derived)
        {
            var end = _il.DefineLabel();
            _il.Emit(OpCodes.Dup);
            _il.Emit(OpCodes.Brfalse, end);
            _il.Emit(OpCodes.Ldarg_0);
            _il.Emit(OpCodes.Ldc_I4, derived);
            _il.Emit(OpCodes.Ldc_I4_2);
            _il.Emit(OpCodes.Stelem_I1);
            _il.MarkLabel(end);
        }

        private void StoreWord(int index, LocalBuilder word)
        {
            _il.Emit(OpCodes.Ldarg_1);
            _il.Emit(OpCodes.Ldc_I4, index);
            _il.Emit(OpCodes.Ldarg_1);
            _il.Emit(OpCodes.Ldc_I4, index);
            _il.Emit(OpCodes.Ldelem_I8);
            _il.Emit(OpCodes.Ldloc, word);
            _il.Emit(OpCodes.Or);
            _il.Emit(OpCodes.Stelem_I8);
        }
    }
}
