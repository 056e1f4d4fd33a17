using Npgsql;
using PremisesWatch.Benchmarks.Ground;
using PremisesWatch.Features.Risk.TakeOn;

namespace PremisesWatch.Benchmarks.Passes;

/// <summary>First visits of places that are new among 500,000: of none, of 500, and of all of them once.</summary>
internal sealed class SchedulingBenchmark : Benchmark
{
    private const double Aim = 3;

    public override string Name => "scheduling";

    public override int Order => 80;

    public override async Task<IReadOnlyList<Row>> Run(TestGround ground)
    {
        var database = await GeneratedPlaces.Fresh(ground);
        await using var program = new ProgramInProcess(database);
        var first = await Timing.Of(() => program.Run((TakeOnNew takeOn) => takeOn.Run(null)));
        await GeneratedPlaces.Observe(database);
        return
        [
            await Taking(database, program, 0), await Taking(database, program, 500),
            new Row($"the same, all {GeneratedPlaces.Places:N0} of a first load at once", first.Say(), "–", null, "–", null),
        ];
    }

    private static async Task<Row> Taking(BenchmarkDatabase database, ProgramInProcess program, int places)
    {
        var (works, floors) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var time = 0; time < 5; time++)
        {
            await database.Execute(PassesSql.Forget, new NpgsqlParameter("places", places));
            await database.Execute(DatabaseSql.Settle);
            floors.Add(await Timing.Of(() => database.Scalar<long>(PassesSql.ReadPlaces)));
            works.Add(await Timing.Of(() => program.Run((TakeOnNew takeOn) => takeOn.Run(null))));
        }

        var (work, floor) = (works.At(0.5), floors.At(0.5));
        return new Row(
            $"scheduling pass, {GeneratedPlaces.Places:N0} places, {places:N0} of them new", work.Say(), $"one read of the places: {floor.Say()}", work / floor, $"≤ {Aim}×", work / floor <= Aim);
    }
}
