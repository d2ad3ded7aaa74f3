using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Compliance.Rules.Compilation.Matrix;

/// <summary>Words of bits that start where a line of the processor's cache does: a vector that lies across two lines takes twice as long to load.</summary>
internal sealed class BitMemory
{
    /// <summary>The words of a cache line, and of the widest vector. What is laid out in vectors is a multiple of it.</summary>
    public const int Line = 8;

    private readonly ulong[] _words;
    private readonly int _start;

    public BitMemory(int words)
    {
        // Pinned, because the collector would move it to where no line starts.
        _words = GC.AllocateArray<ulong>(words + Line, pinned: true);
        _start = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(_words, 0) & ((Line * sizeof(ulong)) - 1)) / sizeof(ulong);
        Length = words;
    }

    public int Length { get; }

    public ref ulong this[int word] => ref _words[_start + word];

    public Span<ulong> Words => _words.AsSpan(_start, Length);

    /// <summary>The first word; there are <see cref="Length"/> of them, and nobody checks.</summary>
    public ref ulong First => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_words), _start);

    /// <summary>As many words as some bits need, in whole lines.</summary>
    public static int WordsFor(int bits) => (bits + (64 * Line) - 1) / (64 * Line) * Line;
}
