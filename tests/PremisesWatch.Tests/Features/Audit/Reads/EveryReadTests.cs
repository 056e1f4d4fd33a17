using System.Net;
using System.Text;
using PremisesWatch.Data.Audit;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Audit.Reads;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Data.Audit;
using PremisesWatch.Tests.Platform.Security;
using Xunit;

namespace PremisesWatch.Tests.Features.Audit.Reads;

/// <summary>Every address of the program that shows something is on record when it does: a new page cannot forget it.</summary>
public sealed class EveryReadTests : TwoAuthorities
{
    [Fact]
    public async Task Whatever_is_shown_is_on_record_with_the_record_that_it_was_of()
    {
        var (forgotten, checkedMany) = (new List<string>(), 0);
        foreach (var role in EveryRole)
        {
            var client = await App.Client(await Ourselves(role));
            foreach (var endpoint in Endpoints.Where(endpoint => endpoint.Verbs.Contains("GET") && endpoint.Route != AppEndpoint.Dashboard))
            {
                var before = await App.LastEntry();
                using var answer = await client.GetAsync(endpoint.Address(Ours), Cancel);
                var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Cancel));
                var looks = (await App.EntriesAfter(before)).Where(entry => AuditKind.Looks.Contains(entry.Kind) && entry.TableName != "detail").ToList();
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    Assert.Empty(looks);
                }
                else if (ReadRoutes.Unlogged.ContainsKey(endpoint.Route))
                {
                    Assert.Empty(looks);
                    Assert.DoesNotContain("Nearside", endpoint.Route.Contains("/tiles/", StringComparison.Ordinal) || endpoint.Route == "/account/password" ? "" : text, StringComparison.Ordinal);
                }
                else if (looks is not [var look] || (endpoint.TakesRecord && (look.Key != Ours.Of(endpoint.Route).ToString() || $"{look.SchemaName}.{look.TableName}" != ReadRoutes.RecordOf(endpoint.Route))))
                {
                    forgotten.Add($"{role} {endpoint.Route}");
                }
                else
                {
                    Assert.False(string.IsNullOrEmpty(look.Purpose));
                    checkedMany++;
                }
            }
        }

        Assert.Empty(forgotten);
        Assert.True(checkedMany > 100, $"{checkedMany} pages were looked at.");
    }

    [Fact]
    public void Every_address_that_names_a_record_says_of_which_table_and_none_is_left_out_that_is_not_there()
    {
        Assert.Empty(Endpoints.Where(endpoint => endpoint.TakesRecord && ReadRoutes.RecordOf(endpoint.Route) is null).Select(endpoint => endpoint.Route));
        Assert.Empty(ReadRoutes.Unlogged.Keys.Except(Endpoints.Select(endpoint => endpoint.Route)));
    }

    [Fact]
    public async Task What_lies_at_a_place_is_on_record_with_place_and_authority()
    {
        var client = await App.Client(await Ourselves(Role.Cplo));
        foreach (var address in (string[])[$"/visits/{Ours.Visit}", $"/visits/{Ours.Visit}/sheet", $"/flags/{Ours.Flag}", $"/register/{Ours.Premises}"])
        {
            var before = await App.LastEntry();
            using var answer = await client.GetAsync(address, Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var look = (await App.EntriesAfter(before)).Last(entry => entry.Kind == AuditKind.Read);
            Assert.Equal((Ours.Premises, Ours.Authority.Id), (look.PremisesId!.Value, look.AuthorityId!.Value));
        }
    }

    [Fact]
    public async Task A_search_keeps_its_terms_in_the_detail_alone_and_a_file_is_an_export()
    {
        var client = await App.Client(await Ourselves(Role.LicensingOfficer));
        var before = await App.LastEntry();
        (await client.GetAsync("/register?q=Zebedee+Takeaway&type=takeaway", Cancel)).Dispose();
        (await client.GetAsync("/register/places.csv?q=Zebedee", Cancel)).Dispose();
        var entries = await App.EntriesAfter(before);
        Assert.Equal([AuditKind.Search, AuditKind.Export], entries.Select(entry => entry.Kind));
        Assert.Equal("""{"q": "Zebedee Takeaway", "type": "takeaway"}""", await App.Detail(entries[0]));
        Assert.All(entries, entry => Assert.DoesNotContain("Zebedee", $"{entry.Key} {entry.Purpose} {entry.Request}", StringComparison.Ordinal));
    }
}
