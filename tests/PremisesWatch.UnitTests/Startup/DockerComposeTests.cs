using System.Diagnostics;
using System.Text.RegularExpressions;
using PremisesWatch.Data;
using PremisesWatch.Features.Audit.Seal;
using PremisesWatch.Startup;
using PremisesWatch.UnitTests.Architecture;
using Xunit;

namespace PremisesWatch.UnitTests.Startup;

/// <summary>No engine runs here: what can be known of the composition without one.</summary>
public sealed partial class DockerComposeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(SourceTree.Root, "docker-compose.yml"));

    [Fact]
    public void Its_settings_are_those_that_the_program_reads()
    {
        string[] read =
        [
            ConnectionSettings.App, ConnectionSettings.Worker, ConnectionSettings.SignIn, ConnectionSettings.Owner,
            Environment(Keys.CertificateSetting), Environment(SealKey.FileSetting), Environment(SealFile.Setting),
        ];
        var set = Settings().Matches(Text).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(read.Order(StringComparer.Ordinal), set);
    }

    [Fact]
    public void Each_role_that_is_made_has_its_secret()
    {
        var made = Roles().Matches(File.ReadAllText(Path.Combine(SourceTree.Root, "db/init/roles.sql"))).Select(match => match.Groups[1].Value.ToUpperInvariant());
        foreach (var role in made.Append("ADMIN"))
        {
            Assert.Contains($"PREMISESWATCH_{role}_PASSWORD: {{file:", Text, StringComparison.Ordinal);
            Assert.True(role == "ADMIN" || Text.Contains($"- PREMISESWATCH_{role}_PASSWORD", StringComparison.Ordinal), role);
        }
    }

    [Fact]
    public void It_holds_no_password() => Assert.DoesNotContain("Password=", Text, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void The_composer_reads_it()
    {
        if (!File.Exists("/usr/bin/docker-compose"))
        {
            Assert.Skip("docker-compose is not installed: apt-get install docker-compose");
        }

        var folder = Directory.CreateTempSubdirectory();
        var start = new ProcessStartInfo("/usr/bin/docker-compose", ["-f", Path.Combine(SourceTree.Root, "docker-compose.yml"), "config", "-q"])
        {
            WorkingDirectory = folder.FullName, RedirectStandardError = true,
        };
        using var composer = Process.Start(start)!;
        var said = composer.StandardError.ReadToEnd();
        composer.WaitForExit();
        folder.Delete(recursive: true);
        Assert.True(composer.ExitCode == 0, said);
    }

    private static string Environment(string setting) => setting.Replace(":", "__", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(PREMISESWATCH_\w+_CONNECTION|\w+__\w+):")]
    private static partial Regex Settings();

    [GeneratedRegex(@"alter role premiseswatch_(\w+) login")]
    private static partial Regex Roles();
}
