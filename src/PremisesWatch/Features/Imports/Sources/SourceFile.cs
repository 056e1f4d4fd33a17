namespace PremisesWatch.Features.Imports.Sources;

/// <summary>One file to be read, as plain bytes whatever it was packed in.</summary>
public sealed record SourceFile(string Name, Func<Stream> Open);
