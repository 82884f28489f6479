using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace VanBan.Reading;

/// <summary>
/// How much memory a started program, and whatever it starts in turn, may hold: the system refuses it more. On Linux
/// each of the processes has the limit (<c>RLIMIT_DATA</c>, which counts what a process writes and not the files that
/// it maps), on Windows too (a job object, whose end also ends them all). Other systems know no such limit.
/// </summary>
internal static class MemoryLimit
{
    /// <summary>Puts the limit on a program that has just started.</summary>
    /// <param name="process">The program.</param>
    /// <param name="bytes">What it may hold.</param>
    /// <returns>What has to live as long as the program; <see langword="null"/> for nothing.</returns>
    public static IDisposable? Put(Process process, long bytes)
    {
        if (OperatingSystem.IsWindows())
            return WindowsJob.Of(process, bytes);
        if (OperatingSystem.IsLinux())
            LimitOnLinux(process.Id, (nuint)bytes);
        return null;
    }

    [SupportedOSPlatform("linux")]
    private static void LimitOnLinux(int process, nuint bytes)
    {
        const int Data = 2;
        var limit = new ResourceLimit(bytes, bytes);
        // A program that has ended already needs no limit, and nothing else can go wrong with one of our own.
        _ = SetLimit(process, Data, in limit, 0);
    }

    [DllImport("libc", EntryPoint = "prlimit", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetLimit(int process, int resource, in ResourceLimit limit, nint former);

    // struct rlimit
    private readonly record struct ResourceLimit(nuint Current, nuint Most);

    [SupportedOSPlatform("windows")]
    private sealed class WindowsJob : IDisposable
    {
        private const int ExtendedLimits = 9;
        private const uint OfEachProcess = 0x100, EndsAllWithJob = 0x2000;

        private readonly nint job;

        private WindowsJob(nint job) => this.job = job;

        /// <summary>A job with the program in it; <see langword="null"/> where the system makes none.</summary>
        public static WindowsJob? Of(Process process, long bytes)
        {
            var made = CreateJobObjectW(0, 0);
            if (made == 0)
                return null;
            var job = new WindowsJob(made);
            var limits = new ExtendedLimit
            {
                Flags = OfEachProcess | EndsAllWithJob,
                ProcessMemory = (nuint)bytes,
            };
            try
            {
                if (SetInformationJobObject(made, ExtendedLimits, in limits, Marshal.SizeOf<ExtendedLimit>())
                    && AssignProcessToJobObject(made, process.Handle))
                    return job;
            }
            catch (Exception e) when (e is InvalidOperationException or Win32Exception)
            {
                // It has ended already.
            }
            job.Dispose();
            return null;
        }

        public void Dispose() => CloseHandle(job);

        [DllImport("kernel32", ExactSpelling = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        private static extern nint CreateJobObjectW(nint security, nint name);

        [DllImport("kernel32", ExactSpelling = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        [return: MarshalAs(UnmanagedType.Bool)]
        private static extern bool SetInformationJobObject(nint job, int kind, in ExtendedLimit limits, int size);

        [DllImport("kernel32", ExactSpelling = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        [return: MarshalAs(UnmanagedType.Bool)]
        private static extern bool AssignProcessToJobObject(nint job, nint process);

        [DllImport("kernel32", ExactSpelling = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        [return: MarshalAs(UnmanagedType.Bool)]
        private static extern bool CloseHandle(nint handle);

        // JOBOBJECT_EXTENDED_LIMIT_INFORMATION
        [StructLayout(LayoutKind.Sequential)]
        private struct ExtendedLimit
        {
            public long ProcessTime, JobTime;
            public uint Flags;
            public nuint LeastWorkingSet, MostWorkingSet;
            public uint ActiveProcesses;
            public nuint Affinity;
            public uint Priority, Scheduling;
            public ulong Reads, Writes, Others, BytesRead, BytesWritten, BytesOther;
            public nuint ProcessMemory, JobMemory, PeakProcess, PeakJob;
        }
    }
}
