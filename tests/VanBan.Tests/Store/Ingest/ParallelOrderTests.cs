using VanBan.Store.Ingest;
using Xunit;

namespace VanBan.Tests.Store.Ingest;

public class ParallelOrderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Results_leave_in_the_order_in_which_the_items_came(int degree) =>
        Assert.Equal(Enumerable.Range(0, 500), Enumerable.Range(0, 500).SelectInOrder(Slowly, degree, CancellationToken.None));

    [Fact]
    public async Task A_slow_item_does_not_let_results_pile_up()
    {
        var begun = 0;
        using var first = new ManualResetEventSlim();
        var numbers = Enumerable.Range(0, 1000).SelectInOrder(number =>
        {
            Interlocked.Increment(ref begun);
            if (number == 0)
                first.Wait(TestContext.Current.CancellationToken);
            return number;
        }, 2, TestContext.Current.CancellationToken).GetEnumerator();
        var next = Task.Run(numbers.MoveNext, TestContext.Current.CancellationToken);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.False(next.IsCompleted);
        Assert.InRange(begun, 1, 12);
        first.Set();
        await next;
        while (numbers.MoveNext()) { }
        Assert.Equal(1000, begun);
    }

    [Fact]
    public void An_error_of_the_work_comes_out_where_its_result_would()
    {
        var seen = new List<int>();
        var numbers = Enumerable.Range(0, 100).SelectInOrder(number => number < 50 ? number : throw new InvalidOperationException(), 4, CancellationToken.None);
        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (var number in numbers)
                seen.Add(number);
        });
        Assert.Equal(50, seen.Count);
    }

    [Fact]
    public void An_error_of_the_source_comes_out_behind_the_results_before_it()
    {
        static IEnumerable<int> Source()
        {
            yield return 1;
            throw new InvalidOperationException();
        }
        using var numbers = Source().SelectInOrder(number => number, 4, CancellationToken.None).GetEnumerator();
        Assert.True(numbers.MoveNext());
        Assert.Throws<InvalidOperationException>(() => numbers.MoveNext());
    }

    [Fact]
    public void A_consumer_may_leave_early() => Assert.Equal([0, 1, 2], Enumerable.Range(0, int.MaxValue).SelectInOrder(number => number, 4, CancellationToken.None).Take(3));

    [Fact]
    public void Cancelling_ends_it()
    {
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (var number in Enumerable.Range(0, int.MaxValue).SelectInOrder(number => number, 4, stop.Token))
            {
                if (number == 20)
                    stop.Cancel();
            }
        });
    }

    private static int Slowly(int number)
    {
        if (number % 7 == 0)
            Thread.Sleep(1);
        return number;
    }
}
