namespace PremisesWatch.Tests.Features.Admin.Demo;

/// <summary>
/// Looks for phrases in text of any size, as a stream: whole words, whatever their case and whatever stands between them, within one
/// element, cell or line. Text is taken word by word; only where a word ends a phrase are the words before it looked at.
/// </summary>
internal sealed class Phrases
{
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>"amp", which XML writes for &amp;: no word of a name.</summary>
    private static readonly ulong Ampersand = "amp"u8.ToArray().Aggregate(Seed, (word, letter) => (word ^ letter) * Prime);

    /// <summary>Of each byte, its small letter, or digit; 0 where it is no part of a word.</summary>
    private static readonly byte[] Letters =
        [.. Enumerable.Range(0, 256).Select(letter => letter > 127 ? letter : char.IsAsciiLetterOrDigit((char)letter) ? char.ToLowerInvariant((char)letter) : 0).Select(letter => (byte)letter)];

    private readonly Dictionary<ulong, string> _phrases = [];
    private readonly HashSet<ulong> _lastWords = [];
    private readonly ulong[] _words;
    private readonly HashSet<string> _found = [];
    private int _count;
    private ulong _word = Seed;

    public Phrases(IReadOnlyCollection<string> phrases)
    {
        _words = new ulong[1 + phrases.Max(phrase => phrase.Count(letter => !char.IsAsciiLetterOrDigit(letter)))];
        foreach (var phrase in phrases)
        {
            _count = 0;
            Read(System.Text.Encoding.UTF8.GetBytes(phrase + " "), _ => { });
            _phrases[Hash(_count)] = phrase;
            _lastWords.Add(_words[(_count - 1) % _words.Length]);
        }
    }

    /// <returns>Those of the phrases that the text holds.</returns>
    public async Task<IReadOnlyCollection<string>> FoundIn(Stream text, CancellationToken cancel)
    {
        _found.Clear();
        _count = 0;
        var buffer = new byte[1 << 16];
        for (int read; (read = await text.ReadAsync(buffer, cancel)) > 0;)
        {
            Read(buffer.AsSpan(0, read), Look);
        }

        Read("\n"u8, Look);
        return [.. _found];
    }

    private void Read(ReadOnlySpan<byte> text, Action<ulong> each)
    {
        foreach (var letter in text)
        {
            if (Letters[letter] is var small and > 0)
            {
                _word = (_word ^ small) * Prime;
                continue;
            }

            if (_word != Seed && _word != Ampersand)
            {
                _words[_count++ % _words.Length] = _word;
                each(_word);
            }

            _word = Seed;
            if (letter is (byte)'<' or (byte)'>' or (byte)'"' or (byte)',' or (byte)'\n')
            {
                _count = 0;
            }
        }
    }

    private void Look(ulong word)
    {
        if (!_lastWords.Contains(word))
        {
            return;
        }

        for (var length = 1; length <= Math.Min(_count, _words.Length); length++)
        {
            if (_phrases.TryGetValue(Hash(length), out var phrase))
            {
                _found.Add(phrase);
            }
        }
    }

    /// <summary>Of the last words, this many.</summary>
    private ulong Hash(int length)
    {
        var hash = Seed;
        for (var back = length; back > 0; back--)
        {
            hash = (hash ^ _words[(_count - back) % _words.Length]) * Prime;
        }

        return hash;
    }
}
