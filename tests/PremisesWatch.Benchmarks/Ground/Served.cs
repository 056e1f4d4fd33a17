using System.Diagnostics;
using System.Text.RegularExpressions;
using PremisesWatch.Domain.People;

namespace PremisesWatch.Benchmarks.Ground;

/// <summary>A process that serves on a free port of the loopback, and what it says when it does not.</summary>
internal sealed partial class Served : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new();
    private readonly Queue<string> _said = new();

    private Served(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    /// <summary>The program's own pages, without its jobs unless asked for.</summary>
    public static Task<Served> Program(TestGround ground, BenchmarkDatabase database, bool jobs = false) =>
        Start(ground.Program, database, ["web", "--urls=http://127.0.0.1:0", .. jobs ? Array.Empty<string>() : ["--no-jobs"]]);

    /// <summary>This project's own binary, as the program is run.</summary>
    public static Task<Served> ThisProject(BenchmarkDatabase database, params string[] arguments) =>
        Start(typeof(Served).Assembly.Location, database, arguments);

    public async Task<HttpClient> Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = await _address.Task, Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>A client that is signed in, as somebody who sees every authority.</summary>
    public async Task<HttpClient> SignedIn(ProgramInProcess services, Role role = Role.LicensingOfficer)
    {
        var client = await Client();
        client.DefaultRequestHeaders.Add("Cookie", await services.Cookie(await services.Person(role)));
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<Served> Start(string binary, BenchmarkDatabase database, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [binary, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var limit in new[] { "SignIn", "Anonymous", "Search", "Person" })
        {
            start.Environment[$"Limits__{limit}PerMinute"] = "0";
        }

        start.Environment["PREMISESWATCH_APP_CONNECTION"] = database.App;
        start.Environment["PREMISESWATCH_WORKER_CONNECTION"] = database.Worker;
        start.Environment["PREMISESWATCH_SIGN_IN_CONNECTION"] = database.SignIn;
        start.Environment["Serilog__MinimumLevel__Override__Microsoft.Hosting.Lifetime"] = "Information";
        start.Environment.Remove("PREMISESWATCH_ADMIN_CONNECTION");
        var served = new Served(start);
        var first = await Task.WhenAny(served._address.Task, served._process.WaitForExitAsync(), Task.Delay(TimeSpan.FromMinutes(2)));
        return first == served._address.Task ? served : throw new InvalidOperationException($"{binary} does not serve: {string.Join('\n', served._said)}");
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        if (ListeningOn().Match(line) is { Success: true } match)
        {
            _address.TrySetResult(new Uri(match.Groups[1].Value));
        }

        lock (_said)
        {
            _said.Enqueue(line);
            if (_said.Count > 50)
            {
                _said.Dequeue();
            }
        }
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:[1-9]\d*)")]
    private static partial Regex ListeningOn();
}
