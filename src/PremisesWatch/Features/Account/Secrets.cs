using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PremisesWatch.Features.Account;

/// <summary>Secrets that are given out once: 256 bits, of which only the digest is kept.</summary>
internal static class Secrets
{
    private const int Bytes = 32;

    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] Digest(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
