using VanBan.Reading;
using Xunit;

namespace VanBan.Tests.Reading;

public class OutsideProgramTests
{
    // Tail keeps what it reads until a line ends, and none does.
    private static readonly string[] TakesMemory = ["-c", "head -c 96m /dev/zero | tail | wc -c; exit ${PIPESTATUS[1]}"];

    [Fact]
    public void A_program_gets_no_more_memory_than_its_limit_and_neither_does_what_it_starts()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/bin/bash"), "The limit is tried with programs of Linux.");
        var shell = new OutsideProgram("/bin/bash");
        Assert.True(shell.Run(TakesMemory, default, TimeSpan.FromMinutes(1)).IsDone);
        var limited = shell.Run(TakesMemory, default, TimeSpan.FromMinutes(1), mostMemory: 48 << 20);
        Assert.False(limited.IsDone);
        Assert.False(limited.IsTimedOut);
    }

    [Theory]
    [InlineData("kill -ABRT $$", true)]
    [InlineData("echo 'terminate called after throwing an instance of std::bad_alloc' >&2; exit 1", true)]
    [InlineData("echo 'file not found' >&2; exit 1", false)]
    [InlineData("echo 'out of memory was feared' >&2", false)]
    public void A_program_that_was_refused_memory_is_told_from_one_that_failed(string does, bool isOutOfMemory)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/bin/bash"), "The codes are those of Linux.");
        Assert.Equal(isOutOfMemory, new OutsideProgram("/bin/bash").Run(["-c", does], default, TimeSpan.FromMinutes(1)).IsOutOfMemory);
    }
}
