namespace PremisesWatch.Features.Imports;

/// <summary>Another import changed records since the file was read: it must be read again. Nothing has changed.</summary>
public sealed class ImportOvertaken(long records) : ImportRefused(
    $"{records} of its records have changed in the register since the file was read, so nothing of it was brought in. Bring the file in again.");
