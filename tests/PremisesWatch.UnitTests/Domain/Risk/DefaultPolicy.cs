using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Admin.Seed;

namespace PremisesWatch.UnitTests.Domain.Risk;

internal static class DefaultPolicy
{
    public static readonly RiskPolicy Policy = Read();

    private static RiskPolicy Read()
    {
        using var reader = new StreamReader(SeedFile.Open("reference/risk-policy.json"));
        return RiskPolicyDocument.Read(reader.ReadToEnd());
    }
}
