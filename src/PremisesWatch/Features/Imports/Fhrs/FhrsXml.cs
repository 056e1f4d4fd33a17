using System.Globalization;
using System.Xml;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>Reads a food-register file of XML as a stream: its header, then its records one by one, each field as written.</summary>
internal sealed class FhrsXml : ImportReader
{
    private static XmlReaderSettings Settings(XmlNameTable names) => new()
    {
        NameTable = names,
        Async = false,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreWhitespace = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = 4L << 30,
        CheckCharacters = true,
    };

    private readonly char[] _buffer = new char[FhrsRow.LongestField + 1];
    private readonly XmlReader _xml;
    private readonly FhrsText _text;
    private readonly Action<string, ReadOnlySpan<char>> _add;
    private readonly FhrsSame? _same;
    private readonly int[] _types;
    private PartHeader? _header;

    private FhrsXml(Stream stream, int[] types, FhrsKnown? known)
    {
        var names = new NameTable();
        (_types, _text) = (types, new FhrsText(names));
        _add = _text.Add;
        _same = known is null ? null : new FhrsSame(_text, known, types);
        _xml = XmlReader.Create(stream, Settings(names));
    }

    public override PartHeader Header => _header!;

    /// <exception cref="ImportRefused">It is not a food-register file.</exception>
    public static FhrsXml Open(Stream stream, int[] types, FhrsKnown? known = null)
    {
        var file = new FhrsXml(stream, types, known);
        try
        {
            Refusing(() =>
            {
                if (file._xml.MoveToContent() != XmlNodeType.Element || file._xml.LocalName != "FHRSEstablishment")
                {
                    throw new ImportRefused(
                        $"This is not a food hygiene rating file: it begins with <{file._xml.LocalName}> where <FHRSEstablishment> is expected. "
                        + "Download the authority's XML file again.");
                }

                file._header = file.ReadHeader();
                return true;
            });
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public override IEnumerable<ImportRecord> Records(DateOnly today)
    {
        var next = ReadRecord;
        while (Refusing(next))
        {
            var fingerprint = _text.Fingerprint();
            var same = fingerprint is { } taken ? _same?.Find(taken) : null;
            yield return same ?? (ImportRecord)FhrsRow.Read(_text.Fields(), _types, today, fingerprint);
        }
    }

    public override void Dispose() => _xml.Dispose();

    private static T Refusing<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException error)
        {
            throw new ImportRefused(Why(error), error);
        }
    }

    private static string Why(XmlException error) => error.Message switch
    {
        var text when text.Contains("DTD", StringComparison.Ordinal) =>
            "The file declares a document type, which a food hygiene rating file never does, so it was not read. Download it again.",
        var text when text.Contains("Root element is missing", StringComparison.Ordinal) => "The file is empty. Download the authority's XML file again.",
        var text when text.Contains("Unexpected end", StringComparison.Ordinal) =>
            $"The file breaks off at line {error.LineNumber}, position {error.LinePosition}: it was not downloaded whole. Download it again.",
        _ => $"The file is not well-formed XML in UTF-8, at line {error.LineNumber}, position {error.LinePosition}. Download it again.",
    };

    private PartHeader ReadHeader()
    {
        if (!_xml.ReadToDescendant("Header"))
        {
            throw new ImportRefused("The file has no header, so its date and its number of records are not known. Download it again.");
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        ReadFields((name, value) => fields[name] = value.ToString());
        var dated = DateOnly.TryParseExact(fields.GetValueOrDefault("ExtractDate"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        var counted = int.TryParse(fields.GetValueOrDefault("ItemCount"), CultureInfo.InvariantCulture, out var count);
        return dated && counted
            ? new PartHeader(date, count, IsWhole: true)
            : throw new ImportRefused("The file's header does not say its date (ExtractDate) or its number of records (ItemCount). Download it again.");
    }

    private bool NextRecord()
    {
        while (!_xml.EOF)
        {
            if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "EstablishmentDetail")
            {
                return true;
            }

            _xml.Read();
        }

        return false;
    }

    /// <returns>False at the end of the file.</returns>
    private bool ReadRecord()
    {
        if (!NextRecord())
        {
            return false;
        }

        _text.Clear();
        ReadFields(_add);
        return true;
    }

    /// <summary>
    /// Reads to the end of the element that it stands on: each value by the name of the element around it, which may lie within another.
    /// </summary>
    private void ReadFields(Action<string, ReadOnlySpan<char>> add)
    {
        if (_xml.IsEmptyElement)
        {
            _xml.Read();
            return;
        }

        var depth = _xml.Depth;
        var name = "";
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                name = _xml.LocalName;
            }
            else if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                add(name, Value().Trim());
            }
        }

        _xml.Read();
    }

    /// <summary>At most one character more than the longest field, so that a million of them can be told without being held.</summary>
    private ReadOnlySpan<char> Value()
    {
        var length = 0;
        int more;
        while (length < _buffer.Length && (more = _xml.ReadValueChunk(_buffer, length, _buffer.Length - length)) > 0)
        {
            length += more;
        }

        return _buffer.AsSpan(0, length);
    }
}
