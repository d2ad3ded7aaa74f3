using System.Globalization;
using System.Runtime.InteropServices;

namespace Compliance.Cli;

/// <summary>The size of the terminal. The runtime's own way to ask for it switches Unix terminals to another keypad mode, which is output where none should be.</summary>
internal static partial class TerminalSize
{
    private const int StandardOutput = 1;

    /// <summary><c>TIOCGWINSZ</c> of Linux.</summary>
    private const nuint GetWindowSize = 0x5413;

    /// <summary>The columns; null when they are not known.</summary>
    public static int? Columns()
    {
        if (OperatingSystem.IsWindows())
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : null;
        }

        if (OperatingSystem.IsLinux() && Ioctl(StandardOutput, GetWindowSize, out var size) == 0 && size.Columns > 0)
        {
            return size.Columns;
        }

        return int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0
            ? columns
            : null;
    }

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Ioctl(int descriptor, nuint request, out WindowSize size);

    /// <summary><c>struct winsize</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct WindowSize
    {
        public ushort Rows;
        public ushort Columns;
        public ushort Width;
        public ushort Height;
    }
}
