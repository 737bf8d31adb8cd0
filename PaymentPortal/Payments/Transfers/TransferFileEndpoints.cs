using System.Net.Mime;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Transfers;

/// <summary>Payment files to download; the same bytes every time.</summary>
public static class TransferFileEndpoints
{
    /// <summary>Where a file is.</summary>
    public static string Of(Guid batchId) => $"{Urls.Refunds}/files/{batchId:N}";

    public static void MapPayments(this WebApplication app) => app.MapGet($"{Urls.Refunds}/files/{{id:guid}}", Download).RequireAuthorization(Permissions.MoveMoney);

    private static async Task<IResult> Download(Guid id, ListRefundWork work, CancellationToken cancel) =>
        await work.Find(id, cancel) is { } batch ? Results.File(batch.File, MediaTypeNames.Application.Xml, batch.FileName) : Results.NotFound();
}
