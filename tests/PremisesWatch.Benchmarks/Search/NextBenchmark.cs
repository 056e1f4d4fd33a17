using System.Net;
using System.Text.RegularExpressions;
using PremisesWatch.Benchmarks.Ground;
using PremisesWatch.Benchmarks.Imports;
using PremisesWatch.Features.Register;

namespace PremisesWatch.Benchmarks.Search;

/// <summary>The list of the register, followed by <c>rel="next"</c> as a person would.</summary>
internal sealed partial class NextBenchmark : Benchmark
{
    private const double Aim = 1.5;
    private const int Follow = 1000;

    public override string Name => "next";

    public override int Order => 40;

    public override async Task<IReadOnlyList<Row>> Run(TestGround ground)
    {
        if (await NationalPlaces.Loaded(ground) is not { } database)
        {
            return [];
        }

        await using var services = new ProgramInProcess(database);
        await using var served = await Served.Program(ground, database);
        using var client = await served.SignedIn(services);
        var address = RegisterLinks.List;
        for (var page = 0; page < Follow; page++)
        {
            address = Next(await client.GetStringAsync(address)) ?? throw new InvalidOperationException($"Page {page + 1}, {address}, has no next.");
        }

        var (last, first) = await Timing.InTurn(31, () => client.GetStringAsync(address), () => client.GetStringAsync(RegisterLinks.List));
        return
        [
            new Row($"the page reached by following next {Follow:N0} times", last.Say(), $"the first page: {first.Say()}", last / first, $"≤ {Aim}×", last / first <= Aim),
        ];
    }

    private static string? Next(string page) => Link().Matches(page).Select(link => link.Value).Where(link => link.Contains("rel=\"next\"", StringComparison.Ordinal))
        .Select(link => Target().Match(link).Groups[1].Value).Select(WebUtility.HtmlDecode).Select(target => target!.StartsWith('?') ? RegisterLinks.List + target : target).FirstOrDefault();

    [GeneratedRegex("<a [^>]*>")]
    private static partial Regex Link();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Target();
}
