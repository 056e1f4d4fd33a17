using PremisesWatch.Benchmarks;
using PremisesWatch.Benchmarks.Ground;
using PremisesWatch.Benchmarks.Tiles;

if (args is [BareTiles.Command, var connection])
{
    await BareTiles.Serve(connection);
    return 0;
}

var ground = TestGround.FromEnvironment();
var all = typeof(Benchmark).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Benchmark)) && !type.IsAbstract)
    .Select(type => (Benchmark)Activator.CreateInstance(type)!).OrderBy(benchmark => benchmark.Order).ToList();
var unknown = args.Except(all.Select(benchmark => benchmark.Name)).ToList();
if (unknown.Count > 0)
{
    Console.Error.WriteLine($"There is no benchmark {string.Join(", ", unknown)}: {string.Join(", ", all.Select(benchmark => benchmark.Name))}.");
    return 2;
}

var results = Results.Read(ground.Folder);
foreach (var benchmark in all.Where(benchmark => args.Length == 0 || args.Contains(benchmark.Name)))
{
    Console.Error.WriteLine($"== {benchmark.Name}");
    foreach (var row in results.Set(benchmark, await benchmark.Run(ground)))
    {
        Console.WriteLine(Table.Line(row));
    }

    results.Write();
}

ReadmeTable.Write(ground.Readme, Table.Of(results, all));
return 0;
