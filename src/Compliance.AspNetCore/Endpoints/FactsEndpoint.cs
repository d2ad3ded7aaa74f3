using System.Text.Json;
using Compliance.AspNetCore.Http;
using Compliance.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.AspNetCore.Endpoints;

/// <summary><c>GET facts</c> and <c>GET facts/{name}</c>: what use cases can say, to make forms of.</summary>
internal static class FactsEndpoint
{
    public static void Map(IEndpointRouteBuilder group, ComplianceEndpointOptions options)
    {
        group.MapGet("facts", (Delegate)((HttpContext http) => JsonAnswer.WriteAsync(http, JsonAnswer.ContentType, json => Write(json, http.Evaluator(options).Vocabulary))))
            .RefuseUnknownQuery()
            .WithName(EndpointNames.Of(options, "Facts"))
            .WithSummary("What use cases can say: { facts, vendors, topics, parameters }.")
            .Produces<object>(StatusCodes.Status200OK, JsonAnswer.ContentType);
        group.MapGet("facts/{name}", (HttpContext http, string name) => FactAsync(http, http.Evaluator(options).Vocabulary, name))
            .RefuseUnknownQuery()
            .WithName(EndpointNames.Of(options, "Fact"))
            .WithSummary("A fact with its question, type and values.")
            .Produces<object>(StatusCodes.Status200OK, JsonAnswer.ContentType)
            .ProducesProblem(StatusCodes.Status404NotFound, Problem.ContentType);
    }

    private static Task FactAsync(HttpContext http, IComplianceVocabulary vocabulary, string name) => vocabulary.Find(name) is { } fact
        ? JsonAnswer.WriteAsync(http, JsonAnswer.ContentType, json => Write(json, fact))
        : new Problem(StatusCodes.Status404NotFound, vocabulary.Validate(new UseCase().With(name, FactValue.Unknown))).WriteAsync(http);

    private static void Write(Utf8JsonWriter json, IComplianceVocabulary vocabulary)
    {
        json.WriteStartObject();
        json.WriteArray("facts", vocabulary.Facts, Write);
        json.WriteArray("vendors", vocabulary.Vendors, Write);
        json.WriteArray("topics", vocabulary.Topics, Write);
        json.WriteArray("parameters", vocabulary.Parameters, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FactDescription fact)
    {
        json.WriteStartObject();
        json.WriteString("name", fact.Name);
        json.WriteString("type", fact.Type);
        json.WriteString("title", fact.Title);
        json.WriteString("description", fact.Description);
        json.WriteString("question", fact.Question);
        json.WritePropertyName("presumed");
        JsonSerializer.Serialize(json, fact.Presumed);
        json.WriteBoolean("customerControls", fact.CustomerControls);
        WriteBound(json, "minimum", fact.Minimum);
        WriteBound(json, "maximum", fact.Maximum);
        json.WriteBoolean("trueMeansAll", fact.TrueMeansAll);
        json.WriteArray("values", fact.Values, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ValueDescription value)
    {
        json.WriteStartObject();
        json.WriteString("name", value.Name);
        json.WriteString("title", value.Title);
        json.WriteStrings("otherNames", value.OtherNames);
        json.WriteStrings("broader", value.Broader);
        json.WriteStrings("narrower", value.Narrower);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, VendorDescription vendor)
    {
        json.WriteStartObject();
        json.WriteString("name", vendor.Name);
        json.WriteString("title", vendor.Title);
        json.WriteStrings("otherNames", vendor.OtherNames);
        json.WriteArray("products", vendor.Products, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ProductDescription product)
    {
        json.WriteStartObject();
        json.WriteString("name", product.Name);
        json.WriteString("title", product.Title);
        json.WriteBoolean("isOfAnyVendor", product.IsOfAnyVendor);
        if (product.Plans is { } plans)
        {
            json.WriteStrings("plans", plans);
        }
        else
        {
            json.WriteNull("plans");
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TopicDescription topic)
    {
        json.WriteStartObject();
        json.WriteString("name", topic.Name);
        json.WriteString("title", topic.Title);
        json.WriteString("question", topic.Question);
        json.WriteString("broader", topic.Broader);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ParameterDescription parameter)
    {
        json.WriteStartObject();
        json.WriteString("name", parameter.Name);
        json.WriteString("unit", parameter.Unit);
        json.WriteString("title", parameter.Title);
        json.WriteEndObject();
    }

    private static void WriteBound(Utf8JsonWriter json, string name, double? bound)
    {
        if (bound is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
