using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PremisesWatch.Features.Imports.Fhrs;
using Xunit;

namespace PremisesWatch.UnitTests.Features.Imports.Fhrs;

public sealed class FhrsTextTests
{
    private const string Odd = """
        <FHRSID>7</FHRSID><LocalAuthorityBusinessID> PI/1 </LocalAuthorityBusinessID><BusinessName>A &amp; B</BusinessName><BusinessType>Any</BusinessType><BusinessTypeID>7844</BusinessTypeID>
        <AddressLine1> 1 High Street </AddressLine1><PostCode>zz1  1aa</PostCode><RatingValue>5</RatingValue><RatingDate>2020-01-02T00:00:00</RatingDate><LocalAuthorityCode>999</LocalAuthorityCode>
        <LocalAuthorityName>Invented</LocalAuthorityName><Scores><Hygiene>5</Hygiene><Structural>x</Structural></Scores><NewRatingPending>True</NewRatingPending>
        <Geocode><Longitude>-3.0500</Longitude><Latitude>53.81</Latitude></Geocode>
        """;

    /// <summary>Where this fails, the same text gives other values than it did: raise <see cref="FhrsText.Version"/>, then the expectation.</summary>
    [Fact]
    public void What_this_version_makes_of_a_record()
    {
        Assert.Equal(1, FhrsText.Version);
        var read = JsonSerializer.SerializeToNode(Row(Odd).Staged)!.AsObject();
        Assert.Equal(
            JsonNode.Parse("""
                {"FhrsId":7,"LocalAuthorityCode":"999","LocalAuthorityBusinessId":"PI/1","BusinessName":"A & B","BusinessType":"Any","BusinessTypeId":7844,"AddressLine1":"1 High Street",
                "Postcode":"ZZ1 1AA","RatingValue":"5","RatingDate":"2020-01-02","NewRatingPending":true,"HygieneScore":5,"Longitude":-3.05,"Latitude":53.81}
                """)!.AsObject().Select(field => (field.Key, field.Value!.ToJsonString())),
            read.Where(field => field.Value is not null && field.Key is not ("ImportRunId" or "Ordinal" or "Part" or "NewPremisesId" or "Fingerprint"))
                .Select(field => (field.Key, field.Value!.ToJsonString())));
    }

    [Fact]
    public void A_fingerprint_is_of_the_fields_and_not_of_their_order_or_of_others()
    {
        var here = Row(Odd).Staged!.Fingerprint;
        Assert.NotNull(here);
        Assert.Equal(here, Row(Odd + "<RightToReply>Sorry</RightToReply>").Staged!.Fingerprint);
        Assert.Equal(here, Row(string.Join("", Odd.Split('\n').Reverse())).Staged!.Fingerprint);
        Assert.NotEqual(here, Row(Odd.Replace("<AddressLine1>", "<AddressLine2>").Replace("</AddressLine1>", "</AddressLine2>")).Staged!.Fingerprint);
        Assert.NotEqual(here, Row(Odd.Replace("999", "998")).Staged!.Fingerprint);
    }

    [Fact]
    public void What_warned_or_is_too_long_has_none()
    {
        Assert.Null(Row(Odd.Replace("-3.0500", "30")).Staged!.Fingerprint);
        Assert.NotNull(Row(Odd + $"<Other>{new string('x', 5000)}</Other>").Rejection);
    }

    private static FhrsRow Row(string record)
    {
        var xml = "<FHRSEstablishment><Header><ExtractDate>2026-10-01</ExtractDate><ItemCount>1</ItemCount></Header><EstablishmentCollection><EstablishmentDetail>"
            + record + "</EstablishmentDetail></EstablishmentCollection></FHRSEstablishment>";
        using var file = FhrsXml.Open(new MemoryStream(Encoding.UTF8.GetBytes(xml)), []);
        return (FhrsRow)Assert.Single(file.Records(new DateOnly(2026, 10, 1)));
    }
}
