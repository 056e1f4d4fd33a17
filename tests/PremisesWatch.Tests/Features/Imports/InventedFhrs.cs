using System.Text;
using System.Xml.Linq;

namespace PremisesWatch.Tests.Features.Imports;

/// <summary>An invented food-register file, in the shape of the real ones.</summary>
internal sealed class InventedFhrs
{
    private readonly List<XElement> _records = [];

    public string Extracted { get; init; } = "2026-10-01";

    public int? ItemCount { get; init; }

    public InventedFhrs Place(long id, string name, int type = 7844, string postcode = "ZZ1 1AA", string? point = "-3.05,53.81", params (string Name, string Value)[] fields)
    {
        var record = new XElement(
            "EstablishmentDetail", new XElement("FHRSID", id), new XElement("BusinessName", name), new XElement("BusinessType", "Any"), new XElement("BusinessTypeID", type),
            new XElement("AddressLine1", $"{id} Invented Street"), new XElement("PostCode", postcode), new XElement("LocalAuthorityCode", "999"),
            new XElement("LocalAuthorityName", "Invented"));
        if (point is not null)
        {
            record.Add(new XElement("Geocode", new XElement("Longitude", point.Split(',')[0]), new XElement("Latitude", point.Split(',')[1])));
        }

        foreach (var (field, value) in fields)
        {
            record.Elements(field).Remove();
            record.Add(new XElement(field, value));
        }

        _records.Add(record);
        return this;
    }

    public byte[] Bytes() => Encoding.UTF8.GetBytes(ToString());

    public override string ToString() => "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + new XElement(
        "FHRSEstablishment",
        new XElement("Header", new XElement("ExtractDate", Extracted), new XElement("ItemCount", ItemCount ?? _records.Count), new XElement("ReturnCode", "Success")),
        new XElement("EstablishmentCollection", _records)).ToString(SaveOptions.DisableFormatting);
}
