using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace PremisesWatch.TestSupport;

/// <summary>The program as a process of its own on a test's database, with the real clock and the real Hangfire: one that can be killed.</summary>
public sealed partial class ProgramProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private ProgramProcess(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>All that it has said so far.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <param name="command">As on the command line, such as <c>worker</c>.</param>
    public static ProgramProcess Start(TestDatabase database, params string[] command) => Start(database, new Dictionary<string, string>(), command);

    /// <param name="settings">Of the environment, such as <c>Keys__Certificate</c>.</param>
    public static ProgramProcess Start(TestDatabase database, IReadOnlyDictionary<string, string> settings, params string[] command)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PremisesWatch.dll"), .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PREMISESWATCH_APP_CONNECTION"] = database.AppConnection;
        start.Environment["PREMISESWATCH_WORKER_CONNECTION"] = database.WorkerConnection;
        start.Environment["PREMISESWATCH_SIGN_IN_CONNECTION"] = database.SignInConnection;
        start.Environment["DOTNET_PROCESSOR_COUNT"] = "2";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_USE_POLLING_FILE_WATCHER"] = "1";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = new ProgramProcess(new Process { StartInfo = start });
        process._process.OutputDataReceived += process.Hear;
        process._process.ErrorDataReceived += process.Hear;
        process._process.Start();
        process._process.BeginOutputReadLine();
        process._process.BeginErrorReadLine();
        return process;
    }

    /// <summary>The pages of a <c>web</c> process, for a client that keeps the cookies it is given and follows no redirect.</summary>
    public async Task<HttpClient> Browser()
    {
        Match address = Match.Empty;
        await Until.True(() => Task.FromResult((address = ListeningOn().Match(Said)).Success), "the program to serve its pages");
        return new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address.Groups[1].Value) };
    }

    /// <summary>Waits until a command has done its work.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Ended()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>SIGKILL: it has no moment to tidy up.</summary>
    public async Task Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        _process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:[1-9]\d*)")]
    private static partial Regex ListeningOn();

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        lock (_said)
        {
            _said.AppendLine(line.Data);
        }
    }
}
