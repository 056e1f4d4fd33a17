using System.Text.Json;
using System.Text.Json.Serialization;

namespace PremisesWatch.Domain.Risk;

/// <summary>A policy as its JSON document, as it is seeded and stored.</summary>
public static class RiskPolicyDocument
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectRequiredConstructorParameters = true,
    };

    /// <exception cref="JsonException">The document is not a policy.</exception>
    public static RiskPolicy Read(string json) =>
        JsonSerializer.Deserialize<RiskPolicy>(json, Format) ?? throw new JsonException("The document is empty.");

    public static string Write(RiskPolicy policy) => JsonSerializer.Serialize(policy, Format);
}
