using System.Globalization;
using System.Net;
using PremisesWatch.Domain.Retention;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Data.Audit;
using Xunit;

namespace PremisesWatch.Tests.Features.Retention.Queue;

public sealed class QueueTests : RetentionTests
{
    [Fact]
    public async Task The_queue_turns_its_pages_and_forgets_nobody()
    {
        await App.Raw($"""
            insert into monitoring.retention_review (id, authority_id, record_kind, record_id, reference, premises_id, class_code, touches_a_child, suggestion, counted_from, due_on, found_at, state)
            select gen_random_uuid(), {Here.Id.ToString(CultureInfo.InvariantCulture)}, 'Visit', gen_random_uuid(), 'V-' || n, '{Place.Id}', 'visit-plain', false, 'Dispose', '2016-01-01', date '2023-01-01' + n / 7, '2026-01-01', 'ToReview'
            from generate_series(1, 130) n
            """);
        var (client, seen, address) = (await App.Client(Cplo), new List<string>(), "/retention/queue");
        while (address is not null)
        {
            var page = await client.Page(address);
            seen.AddRange(page.QuerySelectorAll("tbody th a").Select(link => link.TextContent));
            address = page.QuerySelector("nav.govuk-pagination a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(130, seen.Distinct().Count());
        Assert.Equal(130, seen.Count);
        Assert.Contains("130", (await client.Page("/retention")).QuerySelector(".pw-figures")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_class_is_shown_with_where_it_comes_from()
    {
        var text = (await (await App.Client(Police)).Page("/retention")).QuerySelector("main")!.TextContent;
        Assert.Contains("Visit on which nothing was seen", text, StringComparison.Ordinal);
        Assert.Contains("7 years", text, StringComparison.Ordinal);
        Assert.Contains("Licensing Act 2003 s.8", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Keep", "ReviewOn=2026-11-03&Reason=x")]
    [InlineData("Keep", "ReviewOn=2036-11-04&Reason=x")]
    [InlineData("Keep", "ReviewOn=&Reason=x")]
    [InlineData("Keep", "ReviewOn=2027-11-03&Reason=")]
    [InlineData("Propose", "Code=&Because=x")]
    [InlineData("Propose", "Code=7&Because=x")]
    [InlineData("Propose", "Code=PeriodEnded&Because=")]
    [InlineData("Dispose", "Sure=false")]
    public async Task What_is_missing_is_told_and_nothing_is_decided(string handler, string sent)
    {
        var visit = await OldVisit(YearsAgo(7));
        await Nightly();
        var review = await Waiting(visit.Id);
        var fields = sent.Split('&').Select(part => part.Split('=')).Select(part => (part[0], part[1])).ToArray();
        using var refused = await Decide(Manager, review.Id, handler, fields);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotNull((await refused.Document()).QuerySelector(".govuk-error-summary"));
        Assert.Equal(ReviewState.ToReview, (await Waiting(visit.Id)).State);
    }

    [Fact]
    public async Task Who_is_second_to_decide_is_told_so()
    {
        var visit = await OldVisit(YearsAgo(7));
        await Nightly();
        var review = await Waiting(visit.Id);
        (await Decide(Cplo, review.Id, "Keep", ("ReviewOn", "2027-11-03"), ("Reason", "A claim may come"))).Dispose();
        using var late = await Propose(Manager, review.Id);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Somebody decided first", (await late.Document()).Body!.TextContent, StringComparison.Ordinal);
    }
}
