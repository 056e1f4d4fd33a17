using System.Text;

namespace PremisesWatch.Features.Imports.Sources;

/// <summary>A file of text whose encoding is told by its bytes, kept in a temporary file so that it can be read more than once.</summary>
public sealed class TextFile : IDisposable
{
    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What stands at the beginning of files that are no text, and what to say of them.</summary>
    private static readonly (byte[] Head, string Says)[] Others =
    [
        ([0x50, 0x4B, 0x03, 0x04], "This is an Excel workbook or a zip, not CSV. Save the sheet as “CSV UTF-8” and bring that in."),
        ([0xD0, 0xCF, 0x11, 0xE0], "This is an old Excel workbook, not CSV. Save the sheet as “CSV UTF-8” and bring that in."),
        ("%PDF"u8.ToArray(), "This is a PDF, not CSV. Ask for the register as a table."),
        ("<"u8.ToArray(), "This is a web page or XML, not CSV. Download the CSV file itself."),
        ("{"u8.ToArray(), "This is JSON, not CSV. Download the CSV file itself."),
    ];

    private readonly FileStream _file;
    private readonly Encoding _encoding;

    private TextFile(FileStream file, Encoding encoding) => (_file, _encoding) = (file, encoding);

    /// <summary>Such as "UTF-8".</summary>
    public string Encoding => _encoding.CodePage switch { 65001 => "UTF-8", 1252 => "Windows-1252", _ => "UTF-16" };

    /// <exception cref="ImportRefused">It is no text, or in no encoding that is known.</exception>
    public static TextFile Of(Stream content)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), $"premiseswatch-{Path.GetRandomFileName()}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            content.CopyTo(file);
            return new TextFile(file, Told(file));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>From its beginning; one reader at a time.</summary>
    public TextReader Read()
    {
        _file.Position = 0;
        return new StreamReader(_file, _encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
    }

    public void Dispose() => _file.Dispose();

    private static Encoding Told(FileStream file)
    {
        file.Position = 0;
        Span<byte> buffer = stackalloc byte[512];
        var head = buffer[..file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return head[0] == 0xFF ? System.Text.Encoding.Unicode : System.Text.Encoding.BigEndianUnicode;
        }

        var text = head.TrimStart([(byte)0xEF, (byte)0xBB, (byte)0xBF, (byte)' ', (byte)'\r', (byte)'\n', (byte)'\t']);
        foreach (var (start, says) in Others)
        {
            if (text.StartsWith(start))
            {
                throw new ImportRefused(says);
            }
        }

        return text.IsEmpty ? throw new ImportRefused("The file is empty. Download it again.") : OfBytes(file);
    }

    private static Encoding OfBytes(FileStream file)
    {
        if (IsUtf8(file))
        {
            return Strict;
        }

        file.Position = 0;
        int value;
        while ((value = file.ReadByte()) >= 0)
        {
            // Windows-1252 has no character at these five, and no text holds a nul.
            if (value is 0 or 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
            {
                throw new ImportRefused("The file is text neither in UTF-8 nor in Windows-1252. Save it as “CSV UTF-8” and bring that in.");
            }
        }

        System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return System.Text.Encoding.GetEncoding(1252);
    }

    private static bool IsUtf8(FileStream file)
    {
        file.Position = 0;
        using var reader = new StreamReader(file, Strict, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
        var buffer = new char[1 << 15];
        try
        {
            int read;
            while ((read = reader.Read(buffer)) > 0)
            {
                if (buffer.AsSpan(0, read).Contains('\0'))
                {
                    return false;
                }
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
