using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Microsoft.Extensions.Primitives;

namespace Compliance.Rules.Hosting;

/// <summary>Watches one source and tells of its changes. Thread-safe.</summary>
/// <param name="source">The source.</param>
/// <param name="changed">Called at each change; quick.</param>
internal sealed class SourceWatch(IPackSource source, Action changed) : IDisposable
{
    private readonly Lock _registering = new();
    private IDisposable? _registration;
    private volatile Diagnostic? _fault;
    private FolderStamp _seen;

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

    /// <summary>Whether the source looks otherwise than at <see cref="Look"/> though it may not have told.</summary>
    public bool LooksChanged => source is FolderPackSource folder && folder.Stamp() != _seen;

    /// <summary>Remembers how the source looks, before it is read.</summary>
    public void Look()
    {
        if (source is FolderPackSource folder)
        {
            _seen = folder.Stamp();
        }
    }

    /// <summary>Begins anew: what is watched may no longer be what is read.</summary>
    public void Restart()
    {
        lock (_registering)
        {
            _registration?.Dispose();
            _registration = null;
            (source as FolderPackSource)?.Forget();
        }

        Begin();
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
            return source.Watch();
        }
        catch (Exception exception)
        {
            _fault = PackSourceReading.Unreadable(source, exception);
            return null;
        }
    }
}
