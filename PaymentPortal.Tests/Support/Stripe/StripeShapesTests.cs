using System.Text.Json;
using System.Text.Json.Nodes;
using PaymentPortal.Providers.Stripe;
using PaymentPortal.Support.Contracts;
using Shouldly;
using Xunit;

namespace PaymentPortal.Support.Stripe;

/// <summary>Whether the simulator answers as Stripe does: every member that it names, and its kind, is held against the samples that Stripe publishes.</summary>
public sealed class StripeShapesTests
{
    /// <summary>Told only when something failed, when it was made, or by accounts of some countries; the samples show none of these.</summary>
    private static readonly HashSet<string> Occasional = ["refund.failure_reason", "webhook_endpoint.secret", "payment_method_configuration.paypal", "payment_method_configuration.twint"];

    [Fact]
    public async Task Simulator_answers_in_the_shape_of_Stripes_published_samples()
    {
        var published = await File.ReadAllTextAsync(ProviderDocuments.Require("stripe-fixtures.json"), Xunit.TestContext.Current.CancellationToken);
        var samples = JsonNode.Parse(published)!["resources"]!.AsObject();
        await using var scene = await StripeScene.CreateAsync();
        await scene.Connection.Check(StripeAccounts.Secrets, "https://pay.example/n", Xunit.TestContext.Current.CancellationToken);
        await scene.Connection.Check(new Providers.Accounts.ProviderSecrets(new Dictionary<string, string> { ["apiKey"] = StripeSimulator.ApiKey }), "https://pay.example/n", Xunit.TestContext.Current.CancellationToken);
        var (order, start, capture) = await scene.PaidAsync();
        await scene.Provider.Refund(new Providers.ProviderRefundOrder(Primitives.Ids.New(scene.Clock), order.AttemptId, start.Reference, capture.Id, Primitives.Money.Of(1, "EUR"), null), Xunit.TestContext.Current.CancellationToken);
        scene.Stripe.Payer.Dispute(start.Reference, "lost");
        await scene.FetchAsync(order, start);

        var answers = scene.Stripe.Answers.SelectMany(Flat).Concat(scene.Stripe.State.Intents.Values).Concat(scene.Stripe.State.Charges.Values).Concat(scene.Stripe.State.Events).ToList();
        answers.Select(answer => answer["object"]!.GetValue<string>()).Distinct().Count().ShouldBe(9);
        var strange = answers.SelectMany(answer => Strange(answer, samples[answer["object"]!.GetValue<string>()]!.AsObject())).Distinct().ToList();

        strange.ShouldBeEmpty();
    }

    private static IEnumerable<JsonObject> Flat(JsonObject answer) =>
        answer["object"]?.GetValue<string>() == "list" ? answer["data"]!.AsArray().Select(one => one!.AsObject()) : answer["deleted"] is null ? [answer] : [];

    private static IEnumerable<string> Strange(JsonObject answer, JsonObject sample)
    {
        var kind = answer["object"]!.GetValue<string>();
        foreach (var (name, value) in answer)
        {
            if (Occasional.Contains($"{kind}.{name}"))
            {
                continue;
            }

            if (!sample.ContainsKey(name))
            {
                yield return $"{kind}.{name} is not in the sample";
            }
            else if (value is not null && sample[name] is { } theirs && Kind(value) != Kind(theirs) && !(Kind(value) is JsonValueKind.Object && Kind(theirs) is JsonValueKind.String))
            {
                yield return $"{kind}.{name} is {Kind(value)}, in the sample {Kind(theirs)}";
            }
        }
    }

    private static JsonValueKind Kind(JsonNode node) => node.GetValueKind() is JsonValueKind.False ? JsonValueKind.True : node.GetValueKind();
}
