using VanBan.Reading;
using VanBan.Store.Catalog;
using VanBan.Store.Ingest;
using Xunit;

namespace VanBan.Tests.Store.Ingest;

public class PatienceTests
{
    private static readonly DateTime Now = new(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(4, 4)]
    [InlineData(5, 16)]
    [InlineData(8, 1024)]
    [InlineData(9, 1440)]
    [InlineData(5000, 1440)]
    public void The_more_often_a_file_failed_the_longer_it_is_left_alone(int attempts, int minutes)
    {
        Assert.Equal(TimeSpan.FromMinutes(minutes), Patience.DelayAfter(attempts));
        var last = Now - TimeSpan.FromMinutes(minutes);
        Assert.True(Patience.IsDue(Obstacle.NoRoom, new SkippedTries(last, last, attempts, 0), Now));
        if (minutes > 0)
            Assert.False(Patience.IsDue(Obstacle.NoRoom, new SkippedTries(last, last.AddSeconds(1), attempts, 0), Now));
    }

    [Theory]
    [InlineData(Obstacle.Crashed, 1, true)]
    [InlineData(Obstacle.Crashed, 2, false)]
    [InlineData(Obstacle.TimedOut, 1, true)]
    [InlineData(Obstacle.TimedOut, 2, false)]
    [InlineData(Obstacle.Damaged, 0, false)]
    [InlineData(Obstacle.Encrypted, 0, false)]
    public void What_took_its_reader_along_twice_waits_until_it_is_asked_for(Obstacle obstacle, int crashes, bool isDue) =>
        Assert.Equal(isDue, Patience.IsDue(obstacle, new SkippedTries(Now, Now, Math.Max(1, crashes), crashes), Now));

    [Fact]
    public void All_waiting_in_a_run_has_an_end()
    {
        using var stop = new CancellationTokenSource();
        var patience = new Patience([TimeSpan.Zero, TimeSpan.FromMinutes(1)], stop.Token);
        Assert.True(patience.Wait(0));
        Assert.False(patience.Wait(1));
        Assert.False(patience.Wait(2));
        stop.Cancel();
        Assert.False(patience.Wait(0));
    }
}
