using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Geo;

namespace PremisesWatch.BrowserTests.Pages;

/// <summary>Invented licences of Sandhaven, one joined and one that waits, and registers whose columns are to be mapped.</summary>
internal sealed class InventedLicences(PremisesWatchDb db, int authority, Guid import, Guid officer, DateTimeOffset now)
{
    private const string Register =
        "Licence Number,Licence Type,Status,Premises Name,Address,Postcode,Licensee,DPS,Alcohol hours,Late night refreshment hours,Seasonal variations,Start Date,Expiry Date,Case Officer Notes\r\n"
        + "PL0001,Premises Licence,Granted,The Invented Kebab House,\"1 Invented Parade, Sandhaven\",ZZ9 9ZZ,Invented Foods Limited,,,Mon-Thu 23:00-03:00; Fri & Sat 23:00-05:00,,24/11/2005,,x\r\n"
        + "PL0002,Premises Licence,Granted,The Invented Arms,\"2 Invented Parade, Sandhaven\",ZZ9 9ZZ,Invented Inns Limited,A N Other,Mon-Sun 10:00-midnight,as the alcohol hours,To 01:00 during the Lights,01/02/2010,,\r\n"
        + "PL0003,Club Premises Certificate,Surrendered,Invented Bowling Club,\"A very long address indeed, of a club behind the railway, Sandhaven\",Not one,,,,,,05/03/2018,04/03/2018,\r\n";

    public async Task Add()
    {
        var place = await db.Premises.Where(premises => premises.AuthorityId == authority && premises.HoursKnown && premises.Status == PremisesStatus.Open).OrderBy(premises => premises.Reference).FirstAsync();
        db.AddRange(Licence("PL0001", place.Id), Licence("PL0002", null), Upload("register.csv", Register), Upload("odd.csv", "Eins,Zwei\r\n1,2\r\n"));
        await db.SaveChangesAsync();
    }

    private static LicenceHours Night(DayOfWeek day) => new() { Activity = LicensableActivity.LateNightRefreshment, Weekday = day, Opens = new TimeOnly(23, 0), Closes = new TimeOnly(4, 45) };

    private Licence Licence(string number, Guid? place) => new()
    {
        Id = Guid.CreateVersion7(now), AuthorityId = authority, Number = number, State = place is null ? LicenceState.ToReview : LicenceState.Linked, PremisesId = place, Kind = "Premises Licence",
        Status = "Granted", Standing = LicenceStanding.InForce, PremisesName = "The Invented Kebab House", TradingAs = "Kebabs", Address = "1 Invented Parade, Sandhaven", Postcode = "ZZ9 9ZZ",
        Point = Points.At(310000, 430000), Holder = "Invented Foods Limited", HolderCompanyNumber = "00000000", Supervisor = "A N Other", Activities = ["Late Night Refreshment"], SellsAlcohol = true,
        LateNightRefreshment = true, Hours = [.. Enum.GetValues<DayOfWeek>().Select(Night)], Seasonal = "To 05:30 during the Lights", NonStandard = "New Year’s Eve to 06:00",
        IssuedOn = new DateOnly(2005, 11, 24), StartsOn = new DateOnly(2005, 11, 24), FirstImportId = import, LastImportId = import,
    };

    private LicenceUpload Upload(string name, string text) => new()
    {
        Id = Guid.CreateVersion7(now), AuthorityId = authority, FileName = name, Content = System.Text.Encoding.UTF8.GetBytes(text), UploadedBy = officer, UploadedAt = now,
    };
}
