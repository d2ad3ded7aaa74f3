using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Compliance.Rules.Compilation.Matrix;

/// <summary>Some words of bits that are worked on at once. The same code runs on whatever the machine has: 512 or 256 bits, or one word.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
internal interface IBits<TSelf>
    where TSelf : struct, IBits<TSelf>
{
    /// <summary>How many words it is.</summary>
    static abstract int Words { get; }

    static abstract TSelf Ones { get; }

    static abstract TSelf Zeros { get; }

    /// <summary>Ones or zeros, without a branch.</summary>
    static abstract TSelf All(bool isOne);

    static abstract bool IsZero(TSelf bits);

    static abstract TSelf Load(ref ulong start, nuint word);

    static abstract void Store(TSelf bits, ref ulong start, nuint word);

    static abstract TSelf operator &(TSelf left, TSelf right);

    static abstract TSelf operator |(TSelf left, TSelf right);

    static abstract TSelf operator ~(TSelf bits);
}

/// <summary>Eight words, where the machine has registers of 512 bits.</summary>
internal readonly struct Bits512(Vector512<ulong> value) : IBits<Bits512>
{
    private readonly Vector512<ulong> _value = value;

    public static int Words => Vector512<ulong>.Count;

    public static Bits512 Ones => new(Vector512<ulong>.AllBitsSet);

    public static Bits512 Zeros => new(Vector512<ulong>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits512 All(bool isOne) => new(Vector512.Create(0UL - Unsafe.BitCast<bool, byte>(isOne)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsZero(Bits512 bits) => bits._value == Vector512<ulong>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits512 Load(ref ulong start, nuint word) => new(Vector512.LoadUnsafe(ref start, word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Bits512 bits, ref ulong start, nuint word) => bits._value.StoreUnsafe(ref start, word);

    public static Bits512 operator &(Bits512 left, Bits512 right) => new(left._value & right._value);

    public static Bits512 operator |(Bits512 left, Bits512 right) => new(left._value | right._value);

    public static Bits512 operator ~(Bits512 bits) => new(~bits._value);
}

/// <summary>Four words, where the machine has registers of 256 bits.</summary>
internal readonly struct Bits256(Vector256<ulong> value) : IBits<Bits256>
{
    private readonly Vector256<ulong> _value = value;

    public static int Words => Vector256<ulong>.Count;

    public static Bits256 Ones => new(Vector256<ulong>.AllBitsSet);

    public static Bits256 Zeros => new(Vector256<ulong>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits256 All(bool isOne) => new(Vector256.Create(0UL - Unsafe.BitCast<bool, byte>(isOne)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsZero(Bits256 bits) => bits._value == Vector256<ulong>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits256 Load(ref ulong start, nuint word) => new(Vector256.LoadUnsafe(ref start, word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Bits256 bits, ref ulong start, nuint word) => bits._value.StoreUnsafe(ref start, word);

    public static Bits256 operator &(Bits256 left, Bits256 right) => new(left._value & right._value);

    public static Bits256 operator |(Bits256 left, Bits256 right) => new(left._value | right._value);

    public static Bits256 operator ~(Bits256 bits) => new(~bits._value);
}

/// <summary>One word, on any machine.</summary>
internal readonly struct Bits64(ulong value) : IBits<Bits64>
{
    private readonly ulong _value = value;

    public static int Words => 1;

    public static Bits64 Ones => new(ulong.MaxValue);

    public static Bits64 Zeros => new(0);

    public static Bits64 All(bool isOne) => new(0UL - Unsafe.BitCast<bool, byte>(isOne));

    public static bool IsZero(Bits64 bits) => bits._value == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bits64 Load(ref ulong start, nuint word) => new(Unsafe.Add(ref start, word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Bits64 bits, ref ulong start, nuint word) => Unsafe.Add(ref start, word) = bits._value;

    public static Bits64 operator &(Bits64 left, Bits64 right) => new(left._value & right._value);

    public static Bits64 operator |(Bits64 left, Bits64 right) => new(left._value | right._value);

    public static Bits64 operator ~(Bits64 bits) => new(~bits._value);
}
