namespace Compliance.Rules.Validation;

/// <summary>Checks of a value, one after the other: each yields the faults it finds.</summary>
internal abstract class DiagnosticValidator<T>
{
    private readonly List<Func<T, IEnumerable<Diagnostic>>> _checks = [];

    /// <summary>Checks a value and collects its faults.</summary>
    public void Validate(T value, DiagnosticBag diagnostics)
    {
        foreach (var check in _checks)
        {
            foreach (var fault in check(value))
            {
                diagnostics.Add(fault);
            }
        }
    }

    /// <summary>Adds a check of the whole value.</summary>
    protected void Check(Func<T, IEnumerable<Diagnostic>> check) => _checks.Add(check);
}
