using System.Globalization;
using PaymentPortal.Api.Json;
using PaymentPortal.Api.Problems;

namespace PaymentPortal.Api;

/// <summary>Reads the parameters behind the question mark and notes everything that is wrong with them, unknown ones too: a misspelt condition would otherwise silently find everything.</summary>
public sealed class QueryFaults
{
    public const int LargestPage = 100;
    public const int UsualPage = 25;

    private const int LongestText = 400;

    private readonly List<FaultContract> faults = [];
    private readonly HttpContext http;

    /// <param name="http">The call.</param>
    /// <param name="known">The parameters that the address knows.</param>
    public QueryFaults(HttpContext http, params ReadOnlySpan<string> known)
    {
        this.http = http;
        foreach (var (name, values) in http.Request.Query)
        {
            if (!known.Contains(name))
            {
                Add(name, "unknown-parameter", "There is no such parameter.");
            }
            else if (values.Count > 1)
            {
                Add(name, "duplicate-parameter", "Give it once; several values stand behind each other with commas.");
            }
            else if (values.ToString() is var text && (text.Length > LongestText || text.Any(char.IsControl) || text.Contains('\uFFFD', StringComparison.Ordinal)))
            {
                Add(name, "not-text", $"At most {LongestText} characters of text in UTF-8, percent-encoded.");
            }
        }
    }

    /// <summary>Everything that is wrong; null when nothing is.</summary>
    public ApiProblem? Problem =>
        faults.Count == 0 ? null : new ApiProblem(StatusCodes.Status400BadRequest, "invalid-query", "Some parameters cannot be understood.") { Faults = faults };

    public void Add(string parameter, string code, string detail) => faults.Add(FaultContract.OfParameter(parameter, code, detail));

    /// <summary>Text; null when it is not given or empty.</summary>
    public string? Text(string name) => http.Request.Query[name] is [{ Length: > 0 } text, ..] ? text : null;

    /// <summary>A moment; null when it is not given.</summary>
    public DateTimeOffset? Moment(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        // A plus that nobody has encoded arrives as a blank.
        if (MomentConverter.TryRead(text.Replace(' ', '+'), out var moment))
        {
            return moment;
        }

        Add(name, "not-a-moment", "A moment such as 2026-12-01T09:00:00Z is needed.");
        return null;
    }

    /// <summary>The most rows of a page.</summary>
    public int Limit()
    {
        if (Text("limit") is not { } text)
        {
            return UsualPage;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= LargestPage)
        {
            return limit;
        }

        Add("limit", "out-of-range", $"Between 1 and {LargestPage}.");
        return UsualPage;
    }

    /// <summary>The row that the page begins after; null for the first page.</summary>
    public Guid? After(Cursors cursors) => Cursor("after", Text("after"), cursors, byConditions: true);

    /// <summary>A cursor that stands in a parameter or a header; null when it is not given.</summary>
    /// <param name="name">The parameter or header.</param>
    /// <param name="text">What stands there.</param>
    /// <param name="cursors">Reads it.</param>
    /// <param name="byConditions">As when it was written.</param>
    public Guid? Cursor(string name, string? text, Cursors cursors, bool byConditions)
    {
        if (text is null)
        {
            return null;
        }

        if (cursors.TryRead(http, text, out var place, byConditions))
        {
            return place;
        }

        Add(name, "invalid-cursor", $"Take the 'nextCursor' of an answer to the same API key{(byConditions ? " with the same conditions" : "")}.");
        return null;
    }
}
