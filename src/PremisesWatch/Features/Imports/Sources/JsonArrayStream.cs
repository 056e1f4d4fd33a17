using System.Text.Json;

namespace PremisesWatch.Features.Imports.Sources;

/// <summary>Reads the objects of one array within a JSON document, one at a time: no more than one of them is held.</summary>
/// <param name="name">Of the array, a property of the document itself.</param>
/// <param name="longest">Bytes that one object may have.</param>
internal sealed class JsonArrayStream(Stream stream, string name, int longest)
{
    private byte[] _buffer = new byte[16 << 10];
    private int _length;
    private bool _ended;
    private bool _isAfterArray;
    private JsonReaderState _state = new(new JsonReaderOptions { CommentHandling = JsonCommentHandling.Disallow, MaxDepth = 32 });

    /// <summary>True once the array has been met.</summary>
    public bool WasFound { get; private set; }

    /// <returns>The next object; null after the last one.</returns>
    /// <exception cref="JsonException">It is not well formed, or an object is too long.</exception>
    public JsonDocument? Next()
    {
        while (!_isAfterArray)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(0, _length), _ended, _state);
            if (WasFound ? TryObject(ref reader, out var found) : TryFind(ref reader, out found))
            {
                Keep(reader);
                if (found is not null || _isAfterArray)
                {
                    return found;
                }
            }
            else if (_ended)
            {
                return WasFound ? throw new JsonException("It breaks off.") : null;
            }
            else
            {
                Fill();
            }
        }

        return null;
    }

    /// <summary>Reads on to the array's beginning; what was read is done with.</summary>
    private bool TryFind(ref Utf8JsonReader reader, out JsonDocument? found)
    {
        found = null;
        var before = reader;
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && reader.ValueTextEquals(name))
            {
                if (!reader.Read())
                {
                    reader = before;
                    return false;
                }

                return WasFound = reader.TokenType == JsonTokenType.StartArray ? true : throw new JsonException($"“{name}” is no list.");
            }

            before = reader;
        }

        return false;
    }

    private bool TryObject(ref Utf8JsonReader reader, out JsonDocument? found)
    {
        found = null;
        if (!reader.Read())
        {
            return false;
        }

        if (reader.TokenType == JsonTokenType.EndArray)
        {
            return _isAfterArray = true;
        }

        return reader.TokenType == JsonTokenType.StartObject
            ? JsonDocument.TryParseValue(ref reader, out found)
            : throw new JsonException($"“{name}” holds something that is no object.");
    }

    private void Keep(Utf8JsonReader reader)
    {
        _state = reader.CurrentState;
        var used = (int)reader.BytesConsumed;
        _buffer.AsSpan(used, _length - used).CopyTo(_buffer);
        _length -= used;
    }

    private void Fill()
    {
        if (_length == _buffer.Length)
        {
            if (_length >= longest)
            {
                throw new JsonException($"One object is longer than {longest} bytes.");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = stream.Read(_buffer.AsSpan(_length));
        _ended = read == 0;
        _length += read;
    }
}
