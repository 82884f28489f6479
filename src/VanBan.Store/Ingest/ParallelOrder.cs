using System.Collections.Concurrent;

namespace VanBan.Store.Ingest;

/// <summary>Work on many things at once whose results leave in the order in which the things came in.</summary>
internal static class ParallelOrder
{
    // How long a cancelled run waits for the documents in work, which touch nothing that is kept.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Applies <paramref name="select"/> to the items of <paramref name="source"/>, at most <paramref name="degree"/>
    /// at a time, each on one of as many threads; the source is walked on a thread of its own. At most four times as
    /// many results wait for a slow one before them, so memory is bounded.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    // Results leave in the order in which they came in: two runs over one corpus must write the same bytes, or golden
    // files and the comparison of two runs are worth nothing. One slow document holds the others up for a moment; that
    // is the price, and it is small beside a run that cannot be compared.
    public static IEnumerable<TResult> SelectInOrder<T,
        TResult>(this IEnumerable<T> source, Func<T, TResult> select, int degree, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var window = 4 * degree;
        using var todo = new BlockingCollection<(T Item, TaskCompletionSource<TResult> Result)>(window);
        using var results = new BlockingCollection<Task<TResult>>(window);
        var token = stop.Token;
        var feeder =
            Task.Factory.StartNew(Feed, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var workers = new Task[degree];
        for (var i = 0; i < degree; i++)
            workers[i] = Task.Factory.StartNew(
                Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var result in results.GetConsumingEnumerable(token))
            {
                Task.WaitAny([result], token);
                yield return result.GetAwaiter().GetResult();
            }
        }
        finally
        {
            stop.Cancel();
            feeder.Wait(CancellationToken.None);
            Task.WaitAll(workers, Patience);
        }

        void Feed()
        {
            try
            {
                try
                {
                    foreach (var item in source)
                    {
                        var result = new TaskCompletionSource<TResult>();
                        results.Add(result.Task, token);
                        todo.Add((item, result), token);
                    }
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    results.Add(Task.FromException<TResult>(e), token);
                }
            }
            catch (OperationCanceledException)
            {
                // The consumer sees the same token.
            }
            finally
            {
                todo.CompleteAdding();
                results.CompleteAdding();
            }
        }

        void Work()
        {
            try
            {
                foreach (var (item, result) in todo.GetConsumingEnumerable(token))
                {
                    try
                    {
                        result.SetResult(select(item));
                    }
                    catch (Exception e)
                    {
                        result.SetException(e);
                    }
                }
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
            {
                // Nobody waits for more; or the wait for this worker was given up.
            }
        }
    }
}
