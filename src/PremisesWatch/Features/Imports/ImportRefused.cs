namespace PremisesWatch.Features.Imports;

/// <summary>The file cannot be read: its message says why and what to do. Nothing has changed.</summary>
public class ImportRefused(string message, Exception? inner = null) : Exception(message, inner);
