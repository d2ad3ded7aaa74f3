namespace Compliance.Register.Watching;

/// <summary>How far an approval is from its end.</summary>
internal enum Ending
{
    None,

    /// <summary>It ends within thirty days.</summary>
    Soon,

    /// <summary>It has ended.</summary>
    Over,
}

/// <summary>When approvals end.</summary>
internal static class Endings
{
    /// <summary>So many days before its end an approval is told of.</summary>
    public const int Notice = 30;

    /// <summary>How far an approval is from its end on a day.</summary>
    public static Ending On(RegisterEntry approval, DateOnly day) => approval.Until is not { } until ? Ending.None
        : day > until ? Ending.Over
        : until.DayNumber - day.DayNumber <= Notice ? Ending.Soon
        : Ending.None;
}
