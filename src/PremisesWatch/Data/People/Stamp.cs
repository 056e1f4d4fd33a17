using System.Security.Cryptography;

namespace PremisesWatch.Data.People;

/// <summary>A value that says nothing but that something changed since. Unguessable; sorts by nothing.</summary>
internal static class Stamp
{
    private const int Bytes = 16;

    public static string New() => Convert.ToHexString(RandomNumberGenerator.GetBytes(Bytes));
}
