using System.Buffers;
using System.Text.RegularExpressions;

namespace PremisesWatch.Tests.Features.Admin.Demo;

/// <summary>
/// Looks for phrases in text of any size, as a stream: whole words, whatever their case and whatever stands between them, within one
/// element, cell or line.
/// </summary>
internal sealed class Phrases
{
    /// <summary>No element, cell or line is longer.</summary>
    private const int Longest = 1 << 16;

    private static readonly SearchValues<char> Edges = SearchValues.Create("<>\",\n");

    /// <summary>By the first word of five letters or more, which is the rare one of a name: only where that stands is the rest looked at.</summary>
    private readonly ILookup<string, string> _phrases;
    private readonly SearchValues<string> _rareWords;

    public Phrases(IEnumerable<string> phrases)
    {
        _phrases = phrases.Select(Words).Distinct().ToLookup(Rare);
        _rareWords = SearchValues.Create([.. _phrases.Select(rare => rare.Key)], StringComparison.OrdinalIgnoreCase);
    }

    /// <returns>Those of the phrases that the text holds, in small letters.</returns>
    public async Task<IReadOnlyCollection<string>> FoundIn(Stream text, CancellationToken cancel)
    {
        var found = new HashSet<string>();
        using var reader = new StreamReader(text);
        var buffer = new char[8 * Longest];
        var kept = 0;
        for (int read; (read = await reader.ReadBlockAsync(buffer.AsMemory(kept), cancel)) > 0;)
        {
            Look(buffer.AsSpan(0, kept + read), found);

            // What may go on in the next stretch is looked at again with it.
            (var last, kept) = (kept + read, Math.Min(Longest, kept + read));
            buffer.AsSpan(last - kept, kept).CopyTo(buffer);
        }

        return found;
    }

    private void Look(ReadOnlySpan<char> text, HashSet<string> found)
    {
        for (int at = 0, next; (next = text[at..].IndexOfAny(_rareWords)) >= 0;)
        {
            at += next;
            var (begins, length) = (text[..at].LastIndexOfAny(Edges) + 1, text[at..].IndexOfAny(Edges));
            var end = length < 0 ? text.Length : at + length;
            var words = $" {Words(text[begins..end].ToString())} ";
            foreach (var phrase in words.Split(' ').SelectMany(word => _phrases[word]).Where(phrase => words.Contains($" {phrase} ", StringComparison.Ordinal)))
            {
                found.Add(phrase);
            }

            at = end;
        }
    }

    private static string Rare(string words) => words.Split(' ').FirstOrDefault(word => word.Length > 4) ?? words.Split(' ')[0];

    private static string Words(string text) => Regex.Replace(text.Replace("&amp;", "&", StringComparison.Ordinal).ToLowerInvariant(), "[^a-z0-9]+", " ").Trim();
}
