using Compliance.Rules.Loading;
using Microsoft.Extensions.Primitives;

namespace Compliance.Rules.Hosting;

/// <summary>Watches one source and tells of its changes. Thread-safe.</summary>
/// <param name="name">What faults call the source.</param>
/// <param name="watch">Gives its next token.</param>
/// <param name="changed">Called at each change; quick.</param>
internal sealed class SourceWatch(string name, Func<IChangeToken> watch, Action changed) : IDisposable
{
    private readonly Lock _registering = new();
    private IDisposable? _registration;
    private volatile Diagnostic? _fault;

    /// <summary>Why it is not watched; null when it is.</summary>
    public Diagnostic? Fault => _fault;

    /// <summary>Begins, or begins again where it had failed.</summary>
    public void Begin()
    {
        lock (_registering)
        {
            if (_registration is null || _fault is not null)
            {
                _fault = null;
                _registration?.Dispose();
                _registration = ChangeToken.OnChange(Token, changed);
            }
        }
    }

    public void Dispose()
    {
        lock (_registering)
        {
            _registration?.Dispose();
        }
    }

    /// <summary>The next token; none of a source that throws, whose changes will not be seen. It runs where a change is told, and an exception would end the process.</summary>
    private IChangeToken? Token()
    {
        try
        {
            return watch();
        }
        catch (Exception exception)
        {
            _fault = PackSourceReading.Unreadable(name, exception);
            return null;
        }
    }
}
