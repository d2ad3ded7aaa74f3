namespace Compliance.Register;

/// <summary>How a register is opened.</summary>
public sealed class RegisterOptions
{
    /// <summary>Whether it must be there already; false, unless set, makes a new one where there is none.</summary>
    public bool MustExist { get; set; }

    /// <summary>How long to wait for other writers; 30 seconds unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than nothing or more than an hour.</exception>
    public TimeSpan Patience
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromHours(1));
            field = value;
        }
    } = TimeSpan.FromSeconds(30);

    /// <summary>Says what time it is; the system's clock unless set.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;
}
