namespace Compliance.Rules.Reporting;

/// <summary>Select-graphic-rendition sequences of ECMA-48, of the sixteen colours that every terminal maps to its theme.</summary>
internal static class Ansi
{
    public const string None = "";
    public const string Reset = "\u001b[0m";
    public const string Bold = "\u001b[1m";
    public const string Dim = "\u001b[2m";
    public const string Italic = "\u001b[3m";
    public const string Yellow = "\u001b[33m";
    public const string Cyan = "\u001b[36m";
    public const string BoldUnderlined = "\u001b[1;4m";
    public const string BoldRed = "\u001b[1;31m";
    public const string BoldGreen = "\u001b[1;32m";
    public const string BoldMagenta = "\u001b[1;35m";
    public const string OnRed = "\u001b[1;97;41m";
    public const string OnGreen = "\u001b[1;30;42m";
    public const string OnYellow = "\u001b[1;30;43m";
    public const string OnBlue = "\u001b[1;97;44m";
    public const string OnMagenta = "\u001b[1;97;45m";
}
