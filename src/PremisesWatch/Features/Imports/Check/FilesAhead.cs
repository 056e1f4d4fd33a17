using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Features.Imports.Sources;

namespace PremisesWatch.Features.Imports.Check;

/// <summary>Reads two files at a time, each some thousands of records ahead at most, for one who takes all records in order.</summary>
internal sealed class FilesAhead : IDisposable
{
    private const int AtOnce = 2;
    private const int Batch = 250;
    private const int MostBatches = 8;

    private readonly IReadOnlyList<SourceFile> _files;
    private readonly ImportRequest _request;
    private readonly DateOnly _today;
    private readonly One[] _ahead;
    private readonly Task[] _readers;
    private readonly CancellationTokenSource _stop = new();
    private int _next = -1;

    private FilesAhead(IReadOnlyList<SourceFile> files, ImportRequest request, DateOnly today)
    {
        (_files, _request, _today) = (files, request, today);
        _ahead = [.. files.Select(_ => new One())];
        _readers = [.. Enumerable.Range(0, Math.Min(AtOnce, files.Count)).Select(_ => Task.Factory.StartNew(ReadOn, TaskCreationOptions.LongRunning))];
    }

    public static IEnumerable<OpenedFile> Open(IReadOnlyList<SourceFile> files, ImportRequest request, DateOnly today)
    {
        using var ahead = new FilesAhead(files, request, today);
        for (var i = 0; i < files.Count; i++)
        {
            var one = ahead._ahead[i];
            yield return new OpenedFile(files[i], one.Header.Task.GetAwaiter().GetResult(), one.Taken());
        }
    }

    /// <summary>Waits for what is being read, so that nobody reads what is closed afterwards.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        Task.WaitAll(_readers);
        Array.ForEach(_ahead, one => one.Batches.Dispose());
        _stop.Dispose();
    }

    private void ReadOn()
    {
        while (!_stop.IsCancellationRequested && Interlocked.Increment(ref _next) is var i && i < _files.Count)
        {
            Read(_files[i], _ahead[i]);
        }
    }

    private void Read(SourceFile file, One one)
    {
        try
        {
            OpenedFile.Refusing(file, _files.Count, () => Fill(file, one));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            one.Header.TrySetCanceled();
        }
        catch (Exception error)
        {
            one.Failure = ExceptionDispatchInfo.Capture(error);
            one.Header.TrySetException(error);
        }

        one.Batches.CompleteAdding();
    }

    private bool Fill(SourceFile file, One one)
    {
        using var content = file.Open();
        using var reader = _request.Format.Open(content, _request);
        one.Header.SetResult(reader.Header);
        var batch = new List<ImportRecord>(Batch);
        try
        {
            foreach (var record in reader.Records(_today))
            {
                batch.Add(record);
                if (batch.Count == Batch)
                {
                    one.Batches.Add([.. batch], _stop.Token);
                    batch.Clear();
                }
            }
        }
        finally
        {
            one.Batches.Add([.. batch], _stop.Token);
        }

        return true;
    }

    private sealed class One
    {
        public TaskCompletionSource<PartHeader> Header { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public BlockingCollection<ImportRecord[]> Batches { get; } = new(MostBatches);

        public ExceptionDispatchInfo? Failure { get; set; }

        public IEnumerable<ImportRecord> Taken()
        {
            foreach (var record in Batches.GetConsumingEnumerable().SelectMany(batch => batch))
            {
                yield return record;
            }

            Failure?.Throw();
        }
    }
}
