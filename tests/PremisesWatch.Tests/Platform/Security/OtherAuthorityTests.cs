using System.Globalization;
using System.Net;
using System.Text;
using NetTopologySuite.IO.VectorTiles.Mapbox;
using Npgsql;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Platform.Security;

/// <summary>Records of another authority: not there, for every role, by every address; never refused, which would say that they are.</summary>
public sealed class OtherAuthorityTests : TwoAuthorities
{
    private static readonly AccessTable Table = AccessTable.Scan();

    /// <summary>Pages that have no place, person or ward of anybody's on them, and the tile whose one mark stands for many.</summary>
    private static readonly string[] NameNothing =
    [
        "/account/sign-in", "/account/password", "/account/authenticator", "/account/code", "/account/devices", "/account/invitation/0",
        "/account/single-sign-on", "/account/single-sign-on/done", "/account/single-sign-on/signed-out", "/account/single-sign-on/sign-out", "/accessibility", "/error/404",
        "/visits", "/imports/new/fhrs", "/register/saved", "/map/base", "/map/base.pmtiles",
        "/map/tiles/premises/0/0/0", "/intelligence", "/intelligence/mine", "/retention",
    ];

    [Fact]
    public async Task A_record_of_another_authority_is_not_found_by_anybody_and_stays_as_it_is()
    {
        var before = await Everything(Theirs);
        foreach (var role in EveryRole)
        {
            Assert.Empty(await Found(role, await App.Client(await Ourselves(role))));
        }

        Assert.Equal(before, await Everything(Theirs));
    }

    /// <summary>The same walk finds them for whoever sees every authority: the addresses are right.</summary>
    [Fact]
    public async Task They_are_found_by_those_who_see_every_authority()
    {
        foreach (var role in EveryRole)
        {
            var client = await App.Client(await App.Build.Person(role));
            foreach (var endpoint in Open(role, "GET").Where(endpoint => endpoint.TakesRecord && !IsOnlyForSome(endpoint, role)))
            {
                using var answer = await client.GetAsync(endpoint.Address(Theirs), Cancel);
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{role} {endpoint.Route}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task Lists_searches_maps_and_homes_hold_nothing_of_another_authority()
    {
        foreach (var role in EveryRole)
        {
            var ours = await App.Client(await Ourselves(role));
            foreach (var address in TheirAddresses.Lists(Open(role, "GET"), Ours, Theirs))
            {
                Assert.False(await Names(ours, address), $"{role} {address} names what is of another authority.");
            }
        }
    }

    /// <summary>The same lists name them for whoever sees every authority: the test can fail.</summary>
    [Fact]
    public async Task The_same_lists_do_for_those_who_see_every_authority()
    {
        var cplo = await App.Client(await App.Build.Person(Role.Cplo));
        foreach (var address in TheirAddresses.Lists(Open(Role.Cplo, "GET"), Ours, Theirs).Except(NameNothing))
        {
            Assert.True(await Names(cplo, address), $"{address} names nothing.");
        }
    }

    [Fact]
    public async Task A_tile_holds_no_mark_of_another_authority()
    {
        foreach (var role in EveryRole.Where(role => Open(role, "GET").Any(endpoint => endpoint.Route.StartsWith("/map/tiles/premises/", StringComparison.Ordinal))))
        {
            Assert.Equal(1, await PlacesInTile(await App.Client(await Ourselves(role))));
            Assert.Equal(2, await PlacesInTile(await App.Client(await App.Build.Person(role))));
        }
    }

    [Fact]
    public async Task What_is_sent_to_a_list_with_ids_of_another_authority_changes_nothing_there()
    {
        var before = await Everything(Theirs);
        var client = await App.Client(await Ourselves(Role.Cplo));
        var officer = await Ourselves(Role.LicensingOfficer);
        foreach (var (address, fields) in TheirAddresses.Sent(Ours, Theirs, officer.Id))
        {
            using var answer = await client.PostAsync(address, await Form(client, fields), Cancel);
            Assert.True((int)answer.StatusCode is < 500 and not 403, $"{address}: {answer.StatusCode}");
        }

        Assert.Equal(before, await Everything(Theirs));
    }

    private async Task<List<string>> Found(Role role, HttpClient client)
    {
        var found = new List<string>();
        foreach (var endpoint in Endpoints.Where(endpoint => endpoint.TakesRecord && !endpoint.IsOfPeople))
        {
            foreach (var (verb, name) in endpoint.Handlers.Where(handler => Open(role, handler.Verb).Contains(endpoint)))
            {
                var address = endpoint.Address(Theirs) + (name is null ? "" : $"?handler={name}");
                using var request = new HttpRequestMessage(new HttpMethod(verb), address);
                request.Content = verb == "GET" ? null : await Form(client, [("submission", $"{Theirs.Visit}"), ("sequence", "1")]);
                using var answer = await client.SendAsync(request, Cancel);
                if (answer.StatusCode != HttpStatusCode.NotFound)
                {
                    found.Add($"{role} {verb} {endpoint.Route} {name}: {(int)answer.StatusCode}");
                }
            }
        }

        return found;
    }

    private IEnumerable<AppEndpoint> Open(Role role, string verb) => Endpoints.Where(endpoint => Table.Rows.Any(row =>
        row.Route == endpoint.Route && row.Verbs.Contains(verb) && (row.Audience != Audience.Roles || row.Roles.Contains(role))));

    /// <summary>Of the one tile that holds the world.</summary>
    private static async Task<long> PlacesInTile(HttpClient client)
    {
        var body = await client.GetByteArrayAsync("/map/tiles/premises/0/0/0", Cancel);
        return new MapboxTileReader().Read(new MemoryStream(body), new NetTopologySuite.IO.VectorTiles.Tiles.Tile(0, 0, 0)).Layers.SelectMany(layer => layer.Features)
            .Sum(mark => Convert.ToInt64(mark.Attributes["n"], CultureInfo.InvariantCulture));
    }

    /// <summary>Authors read their own items. Officers and police see the flags that a step brought to them, and officers withdraw the visits that they made.</summary>
    private static bool IsOnlyForSome(AppEndpoint endpoint, Role role) =>
        (role is Role.LicensingOfficer or Role.AwakenTeam && endpoint.Route == "/intelligence/{id:guid}")
        || (role is Role.LicensingOfficer or Role.PoliceLiaison && endpoint.Route is "/flags/{id:guid}" or "/visits/{id:guid}/withdraw");

    private static async Task<FormUrlEncodedContent> Form(HttpClient client, (string Name, string Value)[] fields)
    {
        var token = (await client.Page("/")).QuerySelector("form[data-sign-out] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
    }

    private static async Task<bool> Names(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, Cancel);
        Assert.True((int)answer.StatusCode < 500, $"{address}: {answer.StatusCode}");
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Cancel)).Contains(Far, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Every row of every table that belongs to an authority, as text.</summary>
    private async Task<string> Everything(Records records)
    {
        await using var source = NpgsqlDataSource.Create(App.Database.AdminConnection);
        var tables = new List<string>();
        await using (var reader = await source.CreateCommand(
            "select format('%I.%I', table_schema, table_name) from information_schema.columns where column_name = 'authority_id' order by 1").ExecuteReaderAsync(Cancel))
        {
            while (await reader.ReadAsync(Cancel))
            {
                tables.Add(reader.GetString(0));
            }
        }

        var all = new StringBuilder();
        foreach (var table in tables)
        {
            await using var command = source.CreateCommand($"select coalesce(string_agg(t::text, E'\n' order by t::text), '') from {table} t where authority_id = $1");
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = records.Authority.Id });
            all.Append(table).Append('\n').Append(await command.ExecuteScalarAsync(Cancel)).Append('\n');
        }

        return all.ToString();
    }
}
