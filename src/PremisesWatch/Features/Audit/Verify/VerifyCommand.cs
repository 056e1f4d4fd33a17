using System.CommandLine;
using PremisesWatch.Data;
using PremisesWatch.Features.Audit.Seal;
using PremisesWatch.Platform.Console;

namespace PremisesWatch.Features.Audit.Verify;

internal sealed class VerifyCommand : ConsoleCommand
{
    public override string Path => "audit verify";

    public override string Description => "Check that the audit is as it was sealed: ends with 0 where it is whole, with 1 and a sentence where not";

    public override void Configure(Command command, Func<IServiceProvider> services)
    {
        var against = new Option<string?>("--against") { Description = "Seals that were kept outside the database" };
        command.Add(against);
        command.SetAction(async (parsed, cancel) =>
        {
            var configuration = services().GetRequiredService<IConfiguration>();
            var file = parsed.GetValue(against);
            var refusal = ConnectionSettings.Read(configuration, ConnectionSettings.Owner) is null ? "Set PREMISESWATCH_OWNER_CONNECTION to the database as its owner, or use src/run audit verify."
                : file is not null && !File.Exists(file) ? $"{file} is not there: give the file of seals that was kept outside."
                : file is null && configuration[SealKey.FileSetting] is null ? $"Set {SealKey.FileSetting} to the key of the seals, or give the seals kept outside with --against FILE."
                : null;
            if (refusal is not null)
            {
                await System.Console.Error.WriteLineAsync(refusal);
                return 2;
            }

            var verify = new VerifyAudit(ConnectionSettings.Need(configuration, ConnectionSettings.Owner), Key(configuration), file is null ? null : SealFile.Read(file));
            var verdict = await verify.Run(cancel);
            await (verdict.Whole ? System.Console.Out : System.Console.Error).WriteLineAsync(verdict.Sentence);
            return verdict.Whole ? 0 : 1;
        });
    }

    private static string? Key(IConfiguration configuration)
    {
        if (configuration[SealKey.FileSetting] is null)
        {
            return null;
        }

        using var key = SealKey.Open(configuration);
        return Convert.ToHexStringLower(key.ExportSubjectPublicKeyInfo());
    }
}
