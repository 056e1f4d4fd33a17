using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using PremisesWatch.UnitTests.Architecture;
using Xunit;

namespace PremisesWatch.UnitTests.Startup;

/// <summary>The list of parts names each package that the program takes, with its version and hash.</summary>
public sealed class PartsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Fact]
    public void What_the_program_and_its_pages_take_from_others_is_listed()
    {
        List();
        Assert.Empty(Taken("src/PremisesWatch/PremisesWatch.csproj").Concat(Taken("src/PremisesWatch.Domain/PremisesWatch.Domain.csproj")).Except(Listed("dotnet.json")));
        Assert.Empty(ByPages().Except(Listed("browser.json")));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void List()
    {
        var start = new ProcessStartInfo(Path.Combine(SourceTree.Root, "src/parts"), [_folder.FullName]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var script = Process.Start(start)!;
        var said = script.StandardError.ReadToEndAsync();
        script.StandardOutput.ReadToEnd();
        script.WaitForExit();
        Assert.True(script.ExitCode == 0, said.Result);
    }

    private static IEnumerable<string> Taken(string project)
    {
        var versions = XDocument.Load(Path.Combine(SourceTree.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value);
        return XDocument.Load(Path.Combine(SourceTree.Root, project)).Descendants("PackageReference").Where(package => package.Attribute("PrivateAssets") is null)
            .Select(package => package.Attribute("Include")!.Value).Select(name => $"{name} {versions[name]}");
    }

    private static IEnumerable<string> ByPages() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, "src/PremisesWatch/package.json")))!["dependencies"]!.AsObject().Select(package => $"{package.Key} {package.Value}");

    private HashSet<string> Listed(string file) =>
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(_folder.FullName, file)))!["components"]!.AsArray()
            .Where(part => part!["hashes"]?.AsArray().Count > 0).Select(part => $"{part!["name"]} {part["version"]}")];
}
